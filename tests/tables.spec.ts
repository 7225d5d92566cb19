// Table files and what is done with many accounts at once, as somebody meets them who brings a spreadsheet along.
import { readFileSync } from "node:fs";
import { BookPage } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { PortfolioPage } from "./portfolio.page.ts";
import type { Download, Locator, Page } from "@playwright/test";

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const file = (name: string) => readFileSync(new URL(`./fixtures/tables/${name}`, import.meta.url));

async function choose(page: Page, name: string, buffer: Buffer) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import a file" }).first().click(),
  ]);
  await chooser.setFiles({ name, mimeType: "", buffer });
  return page.getByRole("dialog", { name });
}

async function content(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function handedOut(page: Page, entry: RegExp): Promise<[string, Buffer]> {
  await page.getByRole("button", { name: "Export the table" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: entry }).click(),
  ]);
  return [download.suggestedFilename(), await content(download)];
}

/** The ways in which the sheet of the fixtures comes. */
const WAYS: Record<string, (page: Page) => Promise<Locator>> = {
  XLSX: async (page) => {
    const dialog = await choose(page, "customers.xlsx", file("customers.xlsx"));
    await dialog.getByLabel("Sheet", { exact: true }).selectOption("客户清单");
    return dialog;
  },
  CSV: (page) => choose(page, "customers.csv", file("customers.csv")),
  // What a spreadsheet puts into the clipboard has tabs, and the words of a merged cell once.
  clipboard: async (page) => {
    const [, ...lines] = file("customers.csv").toString().replace('"1,200万"', "1,200万").replace('"1,250.5"', "1,250.5").split("\r\n");
    const cells = ["2026年重点客户清单（内部）", ...lines].map((line) => line.replace(/,(?!200万|250)/g, "\t").replace("远航制造\t软件", "远航制造\t"));
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.querySelector("article")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, cells.join("\r\n"));
    return page.getByRole("dialog");
  },
};

/** Takes the sheet of the fixtures in, as a user mends it: both bad cells corrected, the second namesake left out. */
async function takeIn(page: Page, way = "XLSX") {
  const dialog = await WAYS[way](page);
  await expect(dialog.getByLabel("Column “2026年采购额（万元）”")).toHaveValue("purchases/2026");
  await expect(dialog.getByRole("status")).toHaveText("3 new, 0 changed, 0 the same. 2 rows to be mended or skipped.");
  await expect(dialog.getByRole("button", { name: "Take in" })).toBeDisabled();
  await expectNoAxeViolations(page);
  // Rows from the clipboard have no letters over their columns.
  const column = (letter: string) => (way === "clipboard" ? "" : `, column ${letter}`);
  for (const [label, text] of [[`Line 7${column("F")}: Gross margin`, "30%"], [`Line 7${column("H")}: Renewal`, "2026-02-28"]]) {
    await dialog.getByLabel(label).fill(text);
    await dialog.getByLabel(label).press("Enter");
  }
  await dialog.getByLabel("Skip line 8").check();
  await dialog.getByRole("button", { name: "Take in" }).click();
}

const names = ["澜图数科", "远航制造", "滨海能源", "云岭百货"];

test("a Chinese workbook is taken in after mending, goes out as XLSX and CSV, and comes back as the same", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  await takeIn(page);
  await expect.poll(() => accounts.names()).toEqual(names);
  expect(await accounts.cellText("澜图数科", "Yearly purchases")).toBe("3,500K");
  expect(await accounts.cellText("澜图数科", "Last purchase")).toBe("2026-03-05");
  expect(await accounts.cellText("云岭百货", "Wallet")).toBe("120,000K");
  for (const entry of [/^All 4: XLSX/, /^All 4: CSV/]) {
    const [name, bytes] = await handedOut(page, entry);
    const dialog = await choose(page, name, bytes);
    await expect(dialog.getByRole("status")).toHaveText("0 new, 0 changed, 4 the same.");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  await page.keyboard.press("Control+z");
  await expect(accounts.table()).toHaveCount(0);
});

/** The sheet as it is stored: 350万 in a cell and under a head in 万元, percent texts, dates in five forms. */
const KNOWN = [
  { name: "澜图数科", industry: "软件", region: "华东", owner: "陈晨", status: "active", note: "350万合同", purchases: { "2026": 3_500_000_00 },
    wallet: 12_000_000_00, gross_margin: "8/25", last_purchase: "2026-03-05", renewal_date: "2026-12-31" },
  { name: "远航制造", region: "华南", owner: "李想", status: "prospect", purchases: { "2026": 3_500_000_00 },
    wallet: 5_000_000_00, gross_margin: "9/50", last_purchase: "2026-04-01", renewal_date: "2026-11-30" },
  { name: "滨海能源", industry: "能源", region: "华北", owner: "王珂", status: "lost", purchases: { "2026": 12_505_000_00 },
    gross_margin: "3/10", last_purchase: "2026-05-06", renewal_date: "2026-02-28" },
  { name: "云岭百货", industry: "零售", region: "西南", owner: "王珂", status: "active", purchases: { "2026": 800_000_00 },
    wallet: 120_000_000_00, gross_margin: "1/8", last_purchase: "2026-06-07" },
];

test("the same sheet means the same as a workbook, as CSV and from the clipboard", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  for (const way of Object.keys(WAYS)) {
    await takeIn(page, way);
    await expect.poll(() => accounts.names(), way).toEqual(names);
    const { book } = JSON.parse(await new BookPage(page).export());
    const stored = Object.values<Record<string, any>>(book.portfolio.accounts).sort((a, b) => (a.order < b.order ? -1 : 1));
    // The clipboard holds the words of merged cells once.
    const industry = way === "clipboard" ? undefined : "软件";
    expect(stored.map(({ order, ...account }) => account), way).toEqual(KNOWN.map((account, at) => (at === 1 ? { ...account, industry } : account)));
    await page.keyboard.press("Control+z");
    await expect(accounts.table()).toHaveCount(0);
  }
});

test("many accounts are ticked, changed and deleted at once, each as one step back", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", names.map((name, at) => ({ name, region: at < 2 ? "East" : "West", purchases: { "2026": (at + 1) * 100_00 } })));
  await page.getByLabel("Region", { exact: true }).selectOption("East");
  await page.getByLabel("Select all 2 shown").check();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("button", { name: "Change a field" }).click();
  const dialog = page.getByRole("dialog", { name: "Change 2 accounts" });
  await dialog.getByLabel("Field").selectOption({ label: "Wallet" });
  await dialog.getByLabel("New value").fill("plenty");
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(dialog.getByText("“plenty” is not an amount.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel("New value").fill("5M");
  await dialog.getByLabel("New value").press("Enter");
  await expect(dialog).toHaveCount(0);
  const wallets = async () => Promise.all(names.map((name) => accounts.cellText(name, "Wallet")));
  await expect.poll(wallets).toEqual(["5,000K", "5,000K", "", ""]);
  await page.keyboard.press("Control+z");
  await expect.poll(wallets).toEqual(["", "", "", ""]);

  await accounts.table().focus();
  await page.keyboard.press("End");
  await page.keyboard.press(" ");
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.getByRole("button", { name: "Delete the selected" }).click();
  await expect.poll(() => accounts.names()).toEqual(["滨海能源"]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => accounts.names()).toEqual(names);
});

test("the list stands in groups with their sums, and a filter is kept under a name", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", names.map((name, at) => ({ name, industry: ["Energy", "Water"][at % 2], purchases: { "2026": (at + 1) * 100_000_00 } })));
  await page.getByLabel("Group", { exact: true }).selectOption("By Industry");
  await expect.poll(() => accounts.names()).toEqual(["Energy (2)", names[0], names[2], "Water (2)", names[1], names[3]]);
  expect(await accounts.cellText("Water (2)", "Yearly purchases")).toBe("600K");
  await expectNoAxeViolations(page);

  await page.getByLabel("Industry", { exact: true }).selectOption("Water");
  await page.getByRole("button", { name: "Save the filter" }).click();
  await page.getByLabel("Name of the filter").fill("Wet ones");
  await page.getByLabel("Name of the filter").press("Enter");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByText("4 of 4 accounts")).toBeVisible();
  await page.getByLabel("Saved filters").selectOption("Wet ones");
  await expect.poll(() => accounts.names()).toEqual(["Water (2)", names[1], names[3]]);
  await page.reload();
  await page.getByLabel("Saved filters").selectOption("Wet ones");
  await expect(page.getByText("2 of 4 accounts")).toBeVisible();
  await page.getByRole("button", { name: "Forget the filter “Wet ones”" }).click();
  await expect(page.getByLabel("Saved filters")).toHaveCount(0);
});

test("a GB18030 file is dropped on a phone's page in Chinese; what is no table is refused with the way out", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  const refused = await choose(page, "old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  await expect(refused.getByRole("alert")).toContainText("“old.xls” was not read. This is a workbook of the old format");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(bytes)], "customers.csv"));
    document.querySelector("article")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, [...file("customers-gb18030.csv")]);
  const dialog = page.getByRole("dialog", { name: "customers.csv" });
  await dialog.getByRole("button", { name: "Skip all rows with problems" }).click();
  await dialog.getByRole("button", { name: "Take in" }).click();
  await expect(page.getByRole("link", { name: "澜图数科" })).toBeVisible();
  const filters = page.getByRole("button", { name: "Filters", exact: true });
  await expect(filters).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("link", { name: "澜图数科" })).toBeInViewport();
  await expect(page.getByLabel("Group", { exact: true })).toBeHidden();
  await filters.click();
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Active" });
  await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();
  await page.getByLabel("Group", { exact: true }).selectOption("By Region");
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("华东 (1)");
  await page.getByRole("checkbox", { name: "Select 澜图数科" }).check();
  await expect(page.getByText("1 selected")).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

// The browser says of a dialog that it was closed a moment after it did it. A file that was dropped in that moment opened
// the dialog again, and then the word about the time before closed it: the file was lost without a word.
test("a file that is dropped in the moment in which a dialog closes is taken in", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  const closeAndDrop = (name: string, text: string) =>
    page.evaluate(([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      document.querySelector<HTMLDialogElement>("dialog[open]")!.close();
      document.querySelector("article")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, [name, text]);
  const table = "Account name,Industry\nCedar,Timber\n";
  await choose(page, "first.csv", Buffer.from(table));
  await expect(page.getByRole("dialog", { name: "first.csv" }).getByRole("button", { name: "Take in" })).toBeVisible();
  await closeAndDrop("second.csv", table);
  const second = page.getByRole("dialog", { name: "second.csv" });
  await expect(second.getByRole("button", { name: "Take in" })).toBeVisible();
  await closeAndDrop("book.json", "{}");
  const refused = page.getByRole("dialog", { name: "Nothing was imported" });
  await expect(refused).toBeVisible();
  await closeAndDrop("other.json", "[]");
  await expect(refused).toBeVisible();
  await page.waitForTimeout(300);
  await expect(refused).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
