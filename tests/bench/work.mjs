// The app's own work at 1,000 and 10,000 accounts: reckoning the portfolio anew after an edit, the part of an edit that
// keeps the page busy, what it writes, opening a book again, from edit to *Saved*.
import { bookFile, focusCell, goTo, launch, openWith, quantile, row, taken } from "./lib/tools.mjs";

const EDITS = 24;
const browser = await launch();

/** Changes one score after another by keys. */
async function score(page) {
  await goTo(page, "portfolio/score");
  await focusCell(page, "Revenue contribution");
  for (let i = 0; i < EDITS; i++) {
    await page.keyboard.press(["7", "8", "6"][i % 3]);
    await page.waitForTimeout(150);
  }
}

/** Milliseconds from each of some edits until the page says that it is saved. */
async function saved(page) {
  await page.evaluate(() => {
    const word = document.querySelector(".save-state__word");
    const times = (window.__saved = []);
    let start;
    addEventListener("input", () => (start ??= performance.now()), true);
    new MutationObserver(() => {
      if (start === undefined || !/^(Saved|On disk)$/.test(word.textContent)) return;
      times.push(performance.now() - start);
      start = undefined;
    }).observe(word, { characterData: true, childList: true, subtree: true });
  });
  await page.getByRole("textbox", { name: /Average (deal|contract) value/i }).first().focus();
  await page.keyboard.press("End");
  for (let i = 0; i < EDITS; i++) {
    await page.keyboard.press(["3", "Backspace"][i % 2]);
    await page.waitForFunction((count) => window.__saved.length > count, i, { timeout: 20_000 });
  }
  return page.evaluate(() => window.__saved);
}

/** How long it takes to open the book that was put on the shelf, once everything is written. */
async function openedAgain(page, file, limit) {
  await page.waitForTimeout(6_000);
  await page.reload();
  await page.getByRole("navigation", { name: "The thread of the plan" }).waitFor({ timeout: 60_000 });
  const [time] = await taken(page, "open");
  row(`opening a book of ${(file.length / 1e6).toFixed(1)} MB`, "ms", time, limit);
}

for (const accounts of [1_000, 10_000]) {
  const file = bookFile(accounts);
  const { page, context } = await openWith(browser, file);
  const report = (what, times, limit) => row(`${what}, ${accounts} accounts: median`, "ms", quantile(times, 0.5), limit);
  await score(page);
  const commits = await taken(page, "commit");
  report("edit of a score, the page is busy", commits, 2);
  row(`edit of a score, the page is busy, ${accounts} accounts: p95`, "ms", quantile(commits, 0.95), 2);
  report("C2-C5 after an edit, in the browser", await taken(page, "standing"), 4);
  await goTo(page, "portfolio/overview");
  await taken(page, "standing");
  await taken(page, "overview");
  for (let i = 0; i < 2 * EDITS; i++) {
    await page.keyboard.press(["Control+z", "Control+Shift+z"][i % 2]);
    await page.waitForTimeout(150);
  }
  const [standing, overview] = [await taken(page, "standing"), await taken(page, "overview")];
  report("the whole chapter after an edit, in the browser", standing.map((time, at) => time + (overview[at] ?? 0)), 10);
  await goTo(page, "targets/funnel");
  const before = await page.evaluate(() => window.__units);
  const times = await saved(page);
  row(`edit→Saved, ${accounts} accounts: p95`, "ms", quantile(times, 0.95), 600);
  const units = await page.evaluate(() => window.__units);
  row(`written per edit, ${accounts} accounts`, "B", ((units - before) * 2) / EDITS, 4096);
  await openedAgain(page, file);
  row(`memory of the app, ${accounts} accounts`, "MB", await page.evaluate(() => window.__memory.buffer.byteLength / 1e6));
  await context.close();
}
const file = bookFile(4_650);
const { page } = await openWith(browser, file);
await openedAgain(page, file, 500);
await browser.close();
