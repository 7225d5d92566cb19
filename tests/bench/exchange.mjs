// Export and import beside bare JSON.parse, and memory after a thousand edits.
import { bookFile, goTo, launch, openWith, row } from "./lib/tools.mjs";

const browser = await launch();
for (const accounts of [1_000, 10_000]) {
  const file = bookFile(accounts);
  const { page, context, imported } = await openWith(browser, file);
  const parsed = await page.evaluate((text) => {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  }, file);
  row(`import of ${(file.length / 1e6).toFixed(1)} MB (${accounts} accounts), beside JSON.parse`, "ms", imported, parsed);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const start = Date.now();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Export the book (JSON)" }).click(),
  ]);
  await download.path();
  row(`export of ${accounts} accounts`, "ms", Date.now() - start);
  await goTo(page, "targets/funnel");
  const field = page.getByRole("textbox", { name: /Average (deal|contract) value/i }).first();
  const edits = accounts === 1_000 ? 1_000 : 50;
  for (let i = 0; i < edits; i++) {
    await field.fill(String(300000 + i));
    await field.blur();
  }
  const [wasm, heap] = await page.evaluate(() => [window.__memory.buffer.byteLength, performance.memory.usedJSHeapSize]);
  row(`memory of the app after ${edits} edits, ${accounts} accounts`, "MB", wasm / 1e6);
  row(`heap of the browser's side after ${edits} edits, ${accounts} accounts`, "MB", heap / 1e6);
  await context.close();
}
await browser.close();
