// Working without network: the app opens from the copy it kept, always one whole build, and a newer one only by a click.
import type { Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";
import { builds, fresh, old, started, test } from "./build.page.ts";
import { expect } from "./fixtures.ts";
import { Host, kept } from "./host.ts";

// The host is not the one that the first load is counted at. What it withholds is told on the console.
test.use({ locale: "en-US", allow: { files: [/^http:\/\/127\.0\.0\.1/], problems: [/Failed to load resource/, /preload/] } });

/** Opens the app and waits until it has taken over. */
async function open(page: Page, host: Host) {
  await page.goto(host.url);
  await started(page);
}

/** Waits until the copy is complete. */
const keptWhole = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

const keptBuilds = (page: Page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(" ")[2]).sort());

/** Lets the browser look for another worker and waits for the end of its attempt. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (worker) {
      await new Promise<void>((done) => {
        worker.addEventListener("statechange", () => ["installed", "redundant"].includes(worker.state) && done());
      });
    }
    return Boolean(registration.waiting);
  });

const notice = (page: Page) => page.getByText("A new version is ready.");
const take = (page: Page) => page.getByRole("button", { name: "Reload and use it" }).click();

test("an app that was opened once opens without network, and what is entered there stays", async ({ page, context, host }) => {
  await open(page, host);
  await keptWhole(page);
  host.down = true;
  const again = await context.newPage();
  await open(again, host);
  await again.getByRole("button", { name: "New book" }).click();
  await again.getByLabel("Title of the new book").fill("Without network");
  await again.getByRole("button", { name: "Create" }).click();
  await expect(new BookPage(again).saved()).toBeVisible();
  await again.reload();
  await expect(again.getByRole("button", { name: "Without network" })).toBeVisible();
  expect(await builds(again)).toEqual(["old"]);
});

test("the copy holds the files of the build and nothing of a book", async ({ page, host }) => {
  await open(page, host);
  await keptWhole(page);
  await page.getByRole("button", { name: "Open the sample" }).click();
  await expect(new BookPage(page).saved()).toBeVisible();
  const paths = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((name) => !name.endsWith(" choice"));
    const requests = await (await caches.open(name)).keys();
    return requests.map((request) => request.url);
  });
  const expected = kept(old).map((name) => host.url + (name === "index.html" ? "" : name));
  expect(paths.sort()).toEqual([...expected, `${host.url}~list`].sort());
});

for (const fault of ["missing", "html", "cut"] as const) {
  test(`a newer build with any one file ${fault} is not taken: the old one stays whole`, async ({ page, host }) => {
    host.uncached = true;
    await open(page, host);
    await keptWhole(page);
    host.build = fresh;
    for (const file of kept(fresh)) {
      host.faults = new Map([[file, fault]]);
      expect(await update(page), file).toBe(false);
      expect(await keptBuilds(page), file).toEqual(["choice", "old"]);
    }
    await page.reload();
    expect(await builds(page)).toEqual(["old"]);
    await expect(notice(page)).toBeHidden();
    host.faults.clear();
    expect(await update(page)).toBe(true);
    await expect(notice(page)).toBeVisible();
  });
}

test("a worker that checked no fingerprint would be noticed: it takes the falsified build", async ({ page, host }) => {
  await open(page, host);
  await keptWhole(page);
  const worker = fresh.get("sw.js")!.toString();
  const careless = worker.replace("{ integrity, cache,", "{ cache,");
  expect(careless).not.toBe(worker);
  host.build = new Map(fresh).set("sw.js", Buffer.from(careless));
  host.faults = new Map([["icons/icon.svg", "html"]]);
  expect(await update(page)).toBe(true);
});

test("while a newer build arrives slowly, every load shows the old one whole", async ({ page, host }) => {
  host.uncached = true;
  await open(page, host);
  await keptWhole(page);
  host.build = fresh;
  host.faults = new Map(kept(fresh).map((file, at) => [file, 300 + 150 * at]));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
  for (let turn = 0; turn < 3; turn++) {
    await page.reload();
    expect(await builds(page)).toEqual(["old"]);
  }
  await expect(notice(page)).toBeVisible();
  expect(await builds(page)).toEqual(["old"]);
});

test("a newer build is taken by a click and not before, and the way back is the same", async ({ page, context, host }) => {
  await open(page, host);
  await keptWhole(page);
  const book = new BookPage(page);
  await page.getByRole("button", { name: "New book" }).click();
  await page.getByLabel("Title of the new book").fill("Kept over builds");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(book.saved()).toBeVisible();
  host.build = fresh;
  expect(await update(page)).toBe(true);
  await expect(notice(page)).toBeVisible();
  // All tabs closed: the browser may start the newer worker now, and still shows the chosen build.
  const next = await context.newPage();
  await page.close();
  await next.goto("about:blank");
  await next.goto(host.url);
  expect(await builds(next)).toEqual(["old"]);
  await expect(notice(next)).toBeVisible();
  await take(next);
  await expect.poll(() => builds(next).catch(() => [])).toEqual(["fresh"]);
  await expect(next.getByRole("link", { name: /^Kept over builds/ })).toBeVisible();
  await expect(notice(next)).toBeHidden();
  host.build = old;
  expect(await update(next)).toBe(true);
  await take(next);
  await expect.poll(() => builds(next).catch(() => [])).toEqual(["old"]);
  host.down = true;
  await next.reload();
  expect(await builds(next)).toEqual(["old"]);
  await expect(next.getByRole("link", { name: /^Kept over builds/ })).toBeVisible();
});

test("a copy of which the browser threw a file away is not mixed with what the host has now", async ({ page, host }) => {
  await open(page, host);
  await keptWhole(page);
  host.build = fresh;
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((name) => !name.endsWith(" choice"));
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.endsWith(".wasm")) await cache.delete(request);
  });
  await page.reload();
  expect(await builds(page)).toEqual(["fresh"]);
});

test("a first visit with a falsified file keeps no copy and works online", async ({ page, host }) => {
  host.faults = new Map([["icons/icon.svg", "html"]]);
  await open(page, host);
  await expect.poll(() => host.asked.filter((name) => name === "icons/icon.svg").length).toBeGreaterThan(1);
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing))).toBe(false);
  expect(await keptBuilds(page)).toEqual([]);
  await page.reload();
  expect(await builds(page)).toEqual(["old"]);
});

test("the kill switch ends the copy everywhere and the next load comes from the network", async ({ page, host }) => {
  await open(page, host);
  await keptWhole(page);
  host.build = new Map(fresh).set("sw.js", fresh.get("sw-off.js")!);
  await page.reload();
  await expect.poll(() => keptBuilds(page)).toEqual([]);
  await expect.poll(() => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return !registration || registration.active?.state;
  })).not.toBe("activating");
  await page.reload();
  expect(await builds(page)).toEqual(["fresh"]);
  expect(await keptBuilds(page)).toEqual([]);
});

test("where no service worker may run, or it fails, the app says nothing and works", async ({ context, host }) => {
  const refusals = [
    () => Object.defineProperty(window, "isSecureContext", { value: false }),
    () => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }),
    () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("refused"))),
  ];
  for (const refuse of refusals) {
    const page = await context.newPage();
    await page.addInitScript(refuse);
    await open(page, host);
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    expect(host.asked).not.toContain("sw.js");
  }
});
