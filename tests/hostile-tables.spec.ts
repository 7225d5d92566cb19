// Hostile tables: whatever a CSV file, a workbook or rows from the clipboard bring in becomes text, or is refused with a
// sentence and stores nothing. Nothing runs, and no policy is breached (the fixtures watch for that).
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";
import { expect, test } from "./fixtures.ts";
import { zip } from "./fixtures/tables/zip.mjs";
import { CORPUS, expectUnharmed } from "./hostile.page.ts";
import { PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-GB" });

const FORMULAS = ["=HYPERLINK(\"//y.test\",\"y\")", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "＝1+2"];
const ODD = [`"""a""b"",""c"`, "\u202ecod.exe\u202c", "L".repeat(480), "a\r\nb", "__proto__", "constructor", "NULL", "#REF!", "\u{1f9e8}𠮷野家"];

/** Names that have been more than names elsewhere, as a cell brings them in. */
const names = (path: string) =>
  [...CORPUS.map((words) => words.replace(/[\u0000\ud83d]/g, "").replace(/\n/g, " ")), ...FORMULAS, ...ODD].map((words) => `${words} ${path}`);

const HEADS = ["Account name", "Industry", "Note", `<img src=x onerror="window.hacked=1">`, "__proto__"];
/** The names in every column, and the longest cell that a spreadsheet can hold, which is too long for a name. */
const rows = (path: string) => [HEADS, ...[...names(path), "L".repeat(32_767)].map((name) => [name, name.slice(0, 80), name.slice(0, 500), name, name])];

const quoted = (mark: string) => (rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join("\r\n");

const xml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\r/g, "&#13;");

/** A workbook with this sheet and one before it, whose names are hostile, too. */
function workbook(sheet: string, more: Record<string, string> = {}, sizes = {}): Buffer {
  const hostile = xml(CORPUS[1]).slice(0, 60);
  const main = `<workbook><sheets><sheet name="${hostile}" sheetId="1" r:id="r1"/><sheet name="Two" sheetId="2" r:id="r2"/></sheets></workbook>`;
  const relation = (id: number) => `<Relationship Id="r${id}" Type="x/worksheet" Target="${id}.xml"/>`;
  return zip({ "xl/workbook.xml": main, "xl/_rels/workbook.xml.rels": `<Relationships>${relation(1)}${relation(2)}</Relationships>`, "xl/1.xml": sheet, "xl/2.xml": "<s/>", ...more }, sizes);
}

/** A sheet of texts; the last cell of a row is a formula with a stored result, and links are laid over all. */
function sheet(rows: string[][]): string {
  const text = (cell: string) => `<c t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  const formula = (cell: string) => `<c t="str"><f>HYPERLINK("javascript:window.hacked=1")</f><v>${xml(cell)}</v></c>`;
  const lines = rows.map((row) => `<row>${row.slice(0, -1).map(text).join("")}${formula(row.at(-1)!)}</row>`);
  return `<worksheet><sheetData>${lines.join("")}</sheetData><hyperlinks><hyperlink ref="A1:E99" location="javascript:window.hacked=1"/></hyperlinks></worksheet>`;
}

async function choose(page: Page, name: string, buffer: Buffer) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Import a file" }).first().click()]);
  await chooser.setFiles({ name, mimeType: "text/html", buffer });
}

const drop = (page: Page, name: string, buffer: Buffer) =>
  page.evaluate(([name, content]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
    document.querySelector("article")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, [name, buffer.toString("base64")]);

const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    clipboardData.setData("text/html", `<table><tr><td><img src=x onerror="window.hacked=1"></td></tr></table>`);
    document.querySelector("article")!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Closes the dialog, and lets the page hear of it: the browser tells it a moment later. */
async function dismiss(page: Page) {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
}

const csv = (path: string) => Buffer.from(quoted(",")(rows(path)));
const PATHS: Record<string, (page: Page) => Promise<void>> = {
  "chosen CSV": (page) => choose(page, "<img src=x onerror=window.hacked=1>.csv", csv("chosen CSV")),
  "dropped CSV": (page) => drop(page, "\u202evsc.<img src=x onerror=window.hacked=1>", csv("dropped CSV")),
  "chosen XLSX": (page) => choose(page, "<script>window.hacked=1<script>.xlsx", workbook(sheet(rows("chosen XLSX")))),
  "dropped XLSX": (page) => drop(page, "=cmd.xlsx", workbook(sheet(rows("dropped XLSX")))),
  pasted: (page) => paste(page, quoted("\t")(rows("pasted"))),
};

/** The names of all accounts as they are stored. */
async function stored(page: Page): Promise<string[]> {
  const { book } = JSON.parse(await new BookPage(page).export());
  return Object.values<{ name: string; order: string }>(book.portfolio.accounts).map(({ name }) => name);
}

test("hostile cells come in as text from files and from the clipboard, and go out without a formula", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", [{ name: "Before" }]);
  for (const [path, bring] of Object.entries(PATHS)) {
    await bring(page);
    const dialog = page.getByRole("dialog");
    const counts = `${names(path).length} new, 0 changed, 0 the same. 1 row to be mended or skipped.`;
    await expect(dialog.getByRole("status"), path).toHaveText(counts);
    await dialog.getByRole("button", { name: "Skip all rows with problems" }).click();
    await expectUnharmed(page, `offer of ${path}`);
    await dialog.getByRole("button", { name: "Take in" }).click();
    await expect(dialog).toHaveCount(0);
    await expectUnharmed(page, path);
  }
  const wanted = ["Before", ...Object.keys(PATHS).flatMap(names)];
  expect((await stored(page)).sort()).toEqual(wanted.sort());
  await page.reload();
  await accounts.table().waitFor();
  await expectUnharmed(page, "after a reload");
  for (const kind of ["CSV", "XLSX"]) {
    await page.getByRole("button", { name: "Export the table" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: new RegExp(`^All .*${kind}`) }).click()]);
    const file = readFileSync(await download.path());
    if (kind === "CSV") for (const formula of FORMULAS) {
      const cell = formula.replaceAll('"', '""');
      expect(file.includes(`'${cell}`), formula).toBe(true);
      expect(file.includes(`,${cell}`) || file.includes(`"${cell}`) || file.includes(`\n${cell}`), formula).toBe(false);
    }
    await drop(page, download.suggestedFilename(), file);
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(`0 new, 0 changed, ${wanted.length} the same.`);
    await dismiss(page);
  }
});

const cell = (at: string) => `<s><row r="${at.replace(/\D/g, "")}"><c r="${at}"><v>1</v></c></row></s>`;
const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join("");
const page9 = `<html><body><script>window.hacked=1</script><table><tr><td><img src=x onerror="window.hacked=1">`;
const large = " ".repeat(9 << 20);
const whole = workbook(sheet(rows("whole")));

/** Files that are no tables or more than a table, with what is said of them. */
const REFUSED: [string, Buffer, string][] = [
  ["bomb.xlsx", workbook(large), "unpacks to far more"],
  ["bomb that says it is small.xlsx", workbook(large, {}, { "xl/1.xml": 100 }), "unpacks to far more"],
  ["bomb beside.xlsx", workbook(cell("A1"), { "xl/_rels/workbook.xml.rels": large }), "unpacks to far more"],
  ["a billion rows.xlsx", workbook(cell("A1000000000")), "Cell A1000000000 is too far away"],
  ["the last row.xlsx", workbook(cell("A1048576")), "Cell A1048576 is too far away"],
  ["far cell.xlsx", workbook(cell("XFD1048576")), "Cell XFD1048576 is too far away"],
  ["rows without end.xlsx", workbook(`<s>${"<row><c><v>1</v></c></row>".repeat(20_001)}</s>`), "Cell A20001 is too far away"],
  ["a billion laughs.xlsx", workbook(`<!DOCTYPE s [<!ENTITY l0 "ha">${laughs}]><s>&l20;</s>`), "defines replacements of its own"],
  ["outside.xlsx", workbook(`<!DOCTYPE s SYSTEM "//x.test/s"><s/>`), "defines replacements of its own"],
  ["deep.xlsx", workbook("<a>".repeat(10_000)), "nested deeper"],
  ["cut.xlsx", whole.subarray(0, whole.length - 30), "is damaged"],
  ["torn.xlsx", Buffer.concat([whole.subarray(0, 300), Buffer.alloc(200), whole.subarray(500)]), "is damaged"],
  ["nonsense.xlsx", Buffer.from("PK\x03\x04nonsense"), "is damaged"],
  ["page.xlsx", Buffer.from(page9), "web page or markup"],
  ["page.csv", Buffer.from(`\ufeff\n ${page9}`), "web page or markup"],
  ["picture.csv", Buffer.from(`<svg onload="window.hacked=1"/>`), "web page or markup"],
  ["letter.xlsx", zip({ "word/document.xml": "<w/>", "../../../xl/workbook.xml": "<workbook/>" }), "holds no XLSX workbook"],
  ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old format"],
  ["photo.csv", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), "no text that can be read"],
  ["null.csv", Buffer.from("Account name,Note\nA\0B,x\n"), "no text that can be read"],
  ["wide without a mark.csv", Buffer.from("Account name,Note\nA,x\n", "utf16le"), "no text that can be read"],
  ["empty.csv", Buffer.alloc(0), "nothing"],
  ["lines without end.csv", Buffer.from("a,b\n".repeat(20_001)), "Too many rows"],
  ["columns without end.csv", Buffer.from(`name${",x".repeat(300)}\n`), "Too many columns"],
];

test("every file that is no table, or more than one, is refused with the reason and stores nothing", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", [{ name: "Before" }]);
  await expect(new BookPage(page).saved()).toBeVisible();
  // The backup of the day comes by itself.
  const all = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => !key.endsWith("-day")).sort()));
  const before = await all();
  for (const [at, [name, content, reason]] of REFUSED.entries()) {
    await (at % 2 ? drop : choose)(page, name, content);
    const alert = page.getByRole("dialog").getByRole("alert");
    await expect(alert, name).toContainText(reason);
    await expect(alert).toContainText(`“${name}” was not read.`);
    await expectUnharmed(page, name);
    await dismiss(page);
  }
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(21 << 20)], "huge.csv"));
    document.querySelector("article")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("20 MB");
  await dismiss(page);
  for (const text of [`name${"\tx".repeat(300)}\n`, "a\tb\n".repeat(20_001)]) {
    await paste(page, text);
    await expect(page.getByText(/Too many (rows|columns): at most/)).toBeVisible();
    await dismiss(page);
  }
  expect(await all()).toBe(before);
  expect(await accounts.names()).toEqual(["Before"]);
});

test("text in the encodings of spreadsheets comes in as it was meant", async ({ page }) => {
  const accounts = new PortfolioPage(page);
  await accounts.open("accounts", []);
  const text = (name: string) => `\ufeff客户名称\t所属行业\r\n${name}\t软件\r\n`;
  const files: [string, Buffer][] = [
    ["unicode.txt", Buffer.from(text("澜图𠮷"), "utf16le")],
    ["big end.txt", Buffer.from(text("远航"), "utf16le").swap16()],
    ["utf-8.csv", Buffer.from(text("滨海").replaceAll("\t", ","))],
    // 云岭,零售 under a head in ASCII, in GBK.
    ["gbk.csv", Buffer.concat([Buffer.from("name,industry\r\n"), Buffer.from("d4c6c1eb2cc1e3cadb", "hex")])],
  ];
  for (const [name, content] of files) {
    await drop(page, name, content);
    await page.getByRole("dialog", { name }).getByRole("button", { name: "Take in" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await expect.poll(() => accounts.names()).toEqual(["澜图𠮷", "远航", "滨海", "云岭"]);
  expect(await accounts.cellText("云岭", "Industry")).toBe("零售");
});
