// Cold and warm start: bytes on the wire, first paint, and the moment the shelf can be used.
import { launch, row, site } from "./lib/tools.mjs";

const browser = await launch();
const runs = { cold: [], warm: [] };
let bytes = 0;
for (let i = 0; i < 5; i++) {
  const context = await browser.newContext({ locale: "en-US" });
  for (const kind of ["cold", "warm"]) {
    const page = await context.newPage();
    if (kind === "cold") page.on("response", async (r) => (bytes += i === 0 ? Number(r.headers()["content-length"] ?? 0) : 0));
    await page.goto(site, { waitUntil: "commit" });
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    runs[kind].push(await page.evaluate(() => ({
      usable: performance.now(),
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    })));
    await page.close();
  }
  await context.close();
}
const median = (kind, what) => runs[kind].map((run) => run[what]).sort((a, b) => a - b)[2];
row("start: bytes on the wire", "B", bytes);
row("cold start: first paint", "ms", median("cold", "paint"));
row("cold start: usable", "ms", median("cold", "usable"), 452);
row("warm start: first paint", "ms", median("warm", "paint"));
row("warm start: usable", "ms", median("warm", "usable"));
await browser.close();
