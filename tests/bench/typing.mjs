// From key to paint while typing into a canvas entry, the funnel, an account's name and a score, and while moving a
// weight, in books of 10, 1,000 and 10,000 accounts, beside a plain textarea on the same page.
import { bookFile, focusCell, goTo, keyToPaint, launch, openWith, plainTextarea, quantile, row } from "./lib/tools.mjs";

const browser = await launch();
for (const accounts of [10, 1_000, 10_000]) {
  const { page, context } = await openWith(browser, bookFile(accounts));
  await goTo(page, "design/canvas");
  const limit = await plainTextarea(page);
  const report = (what, times) => {
    row(`key→paint, ${what}, ${accounts} accounts: median`, "ms", quantile(times, 0.5), quantile(limit, 0.5));
    row(`key→paint, ${what}, ${accounts} accounts: p95`, "ms", quantile(times, 0.95), quantile(limit, 0.95));
  };
  await page.getByPlaceholder("Type and press Enter").first().fill("Entry");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /entry/i }).first().click();
  report("canvas entry", await keyToPaint(page));
  await goTo(page, "targets/funnel");
  await page.getByRole("textbox", { name: /Average (deal|contract) value/i }).first().click();
  await page.keyboard.type("3");
  report("funnel amount", await keyToPaint(page));
  await goTo(page, "portfolio/accounts");
  await page.getByRole("grid").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F2");
  await page.getByRole("grid").getByRole("textbox").waitFor();
  report("account name", await keyToPaint(page));
  await page.keyboard.press("Escape");
  await goTo(page, "portfolio/score");
  await focusCell(page, "Revenue contribution");
  report("a score, with all results", await keyToPaint(page, 30, ["7", "8", "6"]));
  await page.getByRole("slider").first().focus();
  report("a weight, with all results", await keyToPaint(page, 30, ["ArrowLeft", "ArrowLeft", "ArrowRight"]));
  await context.close();
}
await browser.close();
