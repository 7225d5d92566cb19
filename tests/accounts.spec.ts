// The accounts table: adding, editing in place, sorting, filtering, deleting, pasting, and long lists.
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { many, PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const three = [
  { name: "Banyan", industry: "Energy", purchases: { "2026": 300_00 }, wallet: 900_00 },
  { name: "Acacia", industry: "Water", status: "lost", purchases: { "2026": 500_00 } },
  { name: "Cedar", industry: "Energy" },
];

test("accounts are added one after the other without leaving the field", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  await accounts.add("Banyan", "Acacia");
  expect(await accounts.names()).toEqual(["Banyan", "Acacia"]);
});

test("Enter while an input method composes adds nothing", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  const field = page.getByLabel("Add an account");
  await field.fill("lantu");
  await field.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(accounts.table()).toHaveCount(0);
  await field.press("Enter");
  expect(await accounts.names()).toEqual(["lantu"]);
});

test("a cell is edited in place, Escape restores it, and undo takes an edit back", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await accounts.edit("Cedar", "Yearly purchases", "1.2M");
  await expect.poll(() => accounts.cellText("Cedar", "Yearly purchases")).toBe("1,200.0K");
  await (await accounts.cell("Cedar", "Industry")).dblclick();
  await page.getByLabel("Cedar: Industry").fill("Rail");
  await page.keyboard.press("Escape");
  expect(await accounts.cellText("Cedar", "Industry")).toBe("Energy");
  await page.keyboard.press("Control+z");
  await expect.poll(() => accounts.cellText("Cedar", "Yearly purchases")).toBe("");
});

test("what cannot be read stays in the cell with the way to mend it, and nothing is stored", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await (await accounts.cell("Banyan", "Wallet")).dblclick();
  const field = page.getByLabel("Banyan: Wallet");
  await field.fill("a lot");
  await field.press("Enter");
  await expect(page.getByText("“a lot” is not an amount.")).toBeVisible();
  await expect(field).toHaveValue("a lot");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.press("Escape");
  await expect.poll(() => accounts.cellText("Banyan", "Wallet")).toBe("0.9K");
});

test("the table is worked by keys alone: arrows, Enter, Tab to the next cell, Ctrl+Enter to the account", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await accounts.table().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await expect(page.getByLabel("Banyan: Industry")).toBeFocused();
  await page.keyboard.type("Power");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Banyan: Region")).toBeFocused();
  await page.keyboard.type("North");
  await page.keyboard.press("Enter");
  expect([await accounts.cellText("Banyan", "Industry"), await accounts.cellText("Banyan", "Region")]).toEqual(["Power", "North"]);
  await expect(accounts.table()).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Banyan" })).toBeVisible();
});

test("a head sorts, says so, and turns round; accounts without the figure stay last", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  expect(await accounts.names()).toEqual(["Banyan", "Acacia", "Cedar"]);
  const head = accounts.table().getByRole("columnheader", { name: "Yearly purchases" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await accounts.names()).toEqual(["Acacia", "Banyan", "Cedar"]);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect(await accounts.names()).toEqual(["Banyan", "Acacia", "Cedar"]);
});

test("filters and words narrow the list and are cleared at once", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await page.getByLabel("Industry", { exact: true }).selectOption("Energy");
  expect(await accounts.names()).toEqual(["Banyan", "Cedar"]);
  await page.getByLabel("Find in the list").fill("ceDAR");
  await expect.poll(() => accounts.names()).toEqual(["Cedar"]);
  await expect(page.getByText("1 of 3 accounts")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => accounts.names()).toHaveLength(3);
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Lost" });
  expect(await accounts.names()).toEqual(["Acacia"]);
});

test("only the top accounts by purchases are shown when asked for", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", many(60));
  await page.getByLabel("Only the top by purchases").check();
  await expect(page.getByText("50 of 60 accounts")).toBeVisible();
  await page.getByLabel("How many").fill("2");
  await page.getByLabel("How many").press("Enter");
  expect(await accounts.names()).toEqual(["Account 0001", "Account 0002"]);
});

test("an account deleted comes back whole with the undo of the message", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await accounts.row("Acacia").hover();
  await page.getByRole("button", { name: "Delete Acacia" }).click();
  expect(await accounts.names()).toEqual(["Banyan", "Cedar"]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => accounts.names()).toEqual(["Banyan", "Acacia", "Cedar"]);
});

test("a computed cell opens to its formula with the book's own figures", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await (await accounts.cell("Banyan", "Share of wallet")).getByRole("button").click();
  const why = page.getByRole("dialog", { name: "Share of wallet" });
  await expect(why).toContainText("0.3K ÷ 0.9K = 33.3%");
  await page.keyboard.press("Escape");
  await expect(why).toHaveCount(0);
});

test("rows pasted with a bad one are previewed, mended and taken in as one step", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  const rows = [
    "Account name\tRegion\t2026 revenue (K)\tRenewal date\tMood",
    "Banyan\tNorth\t450\t\tgood",
    "Dogwood\tSouth\t1,200\t2026年12月31日\tbad",
    "Elder\tEast\tplenty\t2026-02-30\t",
    "Fir\tWest\t7\t2027/1/1\t",
  ];
  await page.getByRole("button", { name: "Paste rows" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste accounts from a spreadsheet" });
  await dialog.getByLabel("Rows").fill(rows.join("\n"));
  await dialog.getByRole("button", { name: "Read" }).click();
  await expect(dialog.getByLabel("Column “2026 revenue (K)”")).toHaveValue("purchases/2026");
  await expect(dialog.getByLabel("Column “Mood”")).toHaveValue("");
  await expect(dialog.getByRole("status")).toHaveText("2 new, 1 changed, 0 the same. 1 row to be mended or skipped.");
  await expect(dialog.getByText("Region: empty → North")).toBeVisible();
  await expect(dialog.getByText("“plenty” is not an amount.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Take in" })).toBeDisabled();
  await dialog.getByLabel("Line 4: Purchases 2026").fill("30");
  await dialog.getByLabel("Line 4: Purchases 2026").press("Enter");
  await dialog.getByLabel("Skip line 4").check();
  await expect(dialog.getByRole("status")).toContainText("1 row skipped.");
  await dialog.getByRole("button", { name: "Take in" }).click();
  await expect.poll(() => accounts.names()).toEqual(["Banyan", "Acacia", "Cedar", "Dogwood", "Fir"]);
  expect(await accounts.cellText("Dogwood", "Yearly purchases")).toBe("1,200.0K");
  expect(await accounts.cellText("Dogwood", "Renewal")).toBe("2026-12-31");
  await page.keyboard.press("Control+z");
  await expect.poll(() => accounts.names()).toEqual(["Banyan", "Acacia", "Cedar"]);
  expect(await accounts.cellText("Banyan", "Region")).toBe("");
});

test("rows pasted onto the page open the same preview and cancelling changes nothing", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await accounts.table().focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Gingko\nHazel");
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const dialog = page.getByRole("dialog", { name: "Paste accounts from a spreadsheet" });
  await expect(dialog.getByRole("status")).toHaveText("2 new, 0 changed, 0 the same.");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await accounts.names()).toHaveLength(3);
});

test("columns are chosen by hand", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await expect(accounts.table().getByRole("columnheader", { name: "Gross margin" })).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByLabel("Gross margin", { exact: true }).check();
  await page.keyboard.press("Escape");
  await accounts.edit("Cedar", "Gross margin", "32%");
  await expect.poll(() => accounts.cellText("Cedar", "Gross margin")).toBe("32%");
});

test("a thousand accounts scroll without a blank row", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", many(1000));
  const scroller = page.locator(".windowed");
  await scroller.hover();
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, 3000);
    await expect(async () => {
      const blank = await scroller.evaluate((box) => {
        const { top, bottom, left } = box.getBoundingClientRect();
        const head = box.querySelector("thead")!.getBoundingClientRect().height;
        const at = [top + head + 5, (top + bottom) / 2, bottom - 20];
        return at.filter((y) => !document.elementFromPoint(left + 30, y)?.closest(".windowed__row")).length;
      });
      expect(blank).toBe(0);
    }).toPass({ timeout: 2000 });
  }
  await page.keyboard.press("Tab");
  await accounts.table().focus();
  await page.keyboard.press("End");
  await expect(accounts.row("Account 1000")).toBeVisible();
});

test("on a phone the accounts are cards with the same ways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await expect(page.getByRole("link", { name: "Banyan" })).toBeVisible();
  await page.getByLabel("Sort by").selectOption({ label: "Yearly purchases" });
  await expect(page.getByRole("main").getByRole("listitem").getByRole("link").first()).toHaveText("Acacia");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Delete Cedar" }).click();
  await expect(page.getByRole("link", { name: "Cedar" })).toHaveCount(0);
  // Messages stand one at a time: three of them once covered half of the screen.
  await page.getByRole("button", { name: "Delete Acacia" }).click();
  const undo = page.getByRole("status").getByRole("button", { name: "Undo" });
  await expect(page.getByText("Deleted: Acacia")).toBeVisible();
  await expect(page.getByText("1 more")).toBeVisible();
  await expect(page.getByText("Deleted: Cedar")).toBeHidden();
  await undo.click();
  await expect(page.getByRole("link", { name: "Acacia" })).toBeVisible();
  await expect(page.getByText("Deleted: Cedar")).toBeVisible();
  await expect(page.getByText("1 more")).toBeHidden();
  await page.getByRole("link", { name: "Banyan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Banyan" })).toBeVisible();
});

test("axe finds nothing on the table, an open cell and the preview", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", three);
  await expectNoAxeViolations(page);
  await (await accounts.cell("Cedar", "Industry")).dblclick();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Paste rows" }).click();
  await page.getByRole("dialog").getByLabel("Rows").fill("name\twallet\nX\tlots");
  await page.getByRole("button", { name: "Read" }).click();
  await expectNoAxeViolations(page);
});
