// Table files beside ten thousand accounts in the browser: taking one in, sorting, scrolling, handing one out.
import { readFileSync } from "node:fs";
import { bookFile, goTo, launch, openWith, row } from "./lib/tools.mjs";

const ACCOUNTS = 10_000;
const browser = await launch();
const { page, context } = await openWith(browser, bookFile(ACCOUNTS));
await goTo(page, "portfolio/accounts");

/** Milliseconds until the page has drawn what `act` brings about and `done` finds. */
async function timed(act, done) {
  const start = Date.now();
  await act();
  await done();
  return Date.now() - start;
}

/** The bytes of a file of the table from the export menu; the file is gone once the page is closed. */
async function handedOut(entry) {
  await page.getByRole("button", { name: "Export the table" }).click();
  const start = Date.now();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: entry }).click()]);
  const path = await download.path();
  row(`table export, ${entry}`, "ms", Date.now() - start);
  return readFileSync(path);
}

/** From the chosen file to the preview, and from there into a book without accounts. */
async function takenIn(buffer, name) {
  const other = await openWith(browser, bookFile(0));
  await goTo(other.page, "portfolio/accounts");
  const [chooser] = await Promise.all([
    other.page.waitForEvent("filechooser"),
    other.page.getByRole("button", { name: "Import a file" }).click(),
  ]);
  const take = other.page.getByRole("button", { name: "Take in" });
  const preview = await timed(() => chooser.setFiles({ name, mimeType: "", buffer }), () => take.waitFor());
  row(`${name}: ${ACCOUNTS} rows to the preview`, "ms", preview, 3000);
  const taken = await timed(() => take.click(), () => other.page.getByText(`${ACCOUNTS} of ${ACCOUNTS} accounts`).waitFor());
  row(`${name}: ${ACCOUNTS} rows into the book`, "ms", taken, 3000);
  await other.context.close();
}

/** Milliseconds a press on a head keeps the page from drawing. */
async function sorted(head) {
  return page.evaluate(async (label) => {
    const button = [...document.querySelectorAll(".table__sort")].find((one) => one.textContent.trim() === label);
    const start = performance.now();
    button.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, head);
}

/** How many of so many looks while scrolling find no row in the middle of the table. */
async function blanks(steps) {
  return page.evaluate(async (count) => {
    const box = document.querySelector(".windowed");
    const { left, top, bottom } = box.getBoundingClientRect();
    let blank = 0;
    for (let step = 0; step < count; step++) {
      box.scrollTop += 700;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      blank += document.elementFromPoint(left + 80, (top + bottom) / 2)?.closest(".windowed__row") ? 0 : 1;
    }
    return blank;
  }, steps);
}

for (const head of ["Account name", "Owner", "Yearly purchases", "Share of wallet"]) row(`sort ${ACCOUNTS} accounts by ${head}`, "ms", await sorted(head), 100);
row("looks at a blank table in 200 steps of scrolling", "", await blanks(200));
const xlsx = await handedOut(/^All .*XLSX/);
const csv = await handedOut(/^All .*CSV/);
await context.close();
await takenIn(xlsx, "accounts.xlsx");
await takenIn(csv, "accounts.csv");
await browser.close();
