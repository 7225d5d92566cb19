// What the measuring scripts share: a browser, generated books, rows of the table. It measures nothing itself.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

export const site = process.env.SITE_URL;
if (!site) throw new Error("SITE_URL is not set: run `cargo xtask bench`");

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"],
  });

/** Prints one row of the table. */
export function row(name, unit, value, limit) {
  console.log(JSON.stringify({ name, unit, value: Math.round(value * 100) / 100, ...(limit ? { limit: Math.round(limit * 100) / 100 } : {}) }));
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** A generated book of so many accounts, as a file. */
export function bookFile(accounts) {
  const args = ["run", "--quiet", "--release", "-p", "sandtable-core", "--example", "generate", "--", String(accounts), "7"];
  const out = execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28, cwd: new URL("../../..", import.meta.url) });
  const tree = JSON.parse(out);
  const id = `00000000-0000-4000-8000-${String(accounts).padStart(12, "0")}`;
  const about = { ...tree.about, title: `${accounts} accounts`, as_of: tree.about?.as_of ?? "2026-09-30" };
  const envelope = { format: "sandtable-book", schema: 1, min_reader: 1, app: "bench", id, exported: "2026-11-22" };
  return JSON.stringify({ ...envelope, book: { ...tree, about }, stamps: {} });
}

/** Asks the app for the times of its work, and keeps hold of its memory and of the units it writes. */
function watch() {
  performance.mark("sandtable measure");
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      window.__memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
  const set = Storage.prototype.setItem;
  window.__units = 0;
  Storage.prototype.setItem = function (key, value) {
    window.__units += key.length + value.length;
    set.call(this, key, value);
  };
}

/** How long a piece of the app's work took, each time since this was last asked. */
export function taken(page, name) {
  return page.evaluate((name) => {
    const times = performance.getEntriesByName(name, "measure").map((entry) => entry.duration);
    performance.clearMeasures(name);
    performance.clearMarks(name);
    return times;
  }, name);
}

/** Opens a page of its own and takes a book file in; the book's page is then open. */
export async function openWith(browser, file) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole("button", { name: "Open the sample" }).waitFor();
  const started = Date.now();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Import a file" }).click(),
  ]);
  await chooser.setFiles({ name: "book.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Put it on the shelf" }).click({ timeout: 60_000 });
  await page.getByRole("navigation", { name: "The thread of the plan" }).waitFor({ timeout: 60_000 });
  return { page, context, imported: Date.now() - started };
}

/** Goes to a page of the open book. */
export async function goTo(page, path) {
  const book = new URL(page.url()).hash.match(/book\/([^/]+)/)[1];
  await page.evaluate((to) => void (location.hash = to), `/book/${book}/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(300);
}

/** Presses the cell of the first account under a head, so that keys go there. */
export async function focusCell(page, head) {
  const rows = page.getByRole("grid").getByRole("row");
  const heads = await rows.first().locator("> *").allTextContents();
  await rows.nth(1).locator("> *").nth(heads.indexOf(head)).click();
  await page.getByRole("grid").focus();
}

/** Milliseconds from each key to the frame that shows it, for so many keys pressed in the focused field. */
export async function keyToPaint(page, keys = 60, names = [..."abcdefghij"]) {
  await page.evaluate(() => {
    const times = (window.__times = []);
    window.__watch = (event) => {
      const at = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - at);
        channel.port2.postMessage(0);
      });
    };
    addEventListener("keydown", window.__watch, true);
  });
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(names[i % names.length]);
    await page.waitForTimeout(45);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    removeEventListener("keydown", window.__watch, true);
    return window.__times;
  });
}

/** The same in a plain textarea on the same page: the limit. */
export async function plainTextarea(page) {
  await page.evaluate(() => {
    const area = Object.assign(document.createElement("textarea"), { id: "plain" });
    document.body.prepend(area);
    area.focus();
  });
  const times = await keyToPaint(page);
  await page.evaluate(() => document.getElementById("plain").remove());
  return times;
}
