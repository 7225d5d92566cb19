// The rescue page: reachable when nothing else works, shows and hands out every record to the letter, changes none. After
// a panic the instance writes nothing more.
import type { Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

// The files of these tests are lost on their way; a copy for working without network would stand in for them.
test.use({ locale: "en-US", serviceWorkers: "block" });

const trouble = [/Failed to load resource/, /integrity/, /preload/, /request after load/];

type Rescued = { format: string; place: string; records: { place: string; key: string; value: string }[] };

/** A saved book with records in both stores, as [key, value] of localStorage. */
async function saved(page: Page): Promise<[string, string][]> {
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await page.goto("about:blank");
  await page.goto("./icons/icon.svg");
  await page.evaluate(async () => {
    const place = location.pathname.replace(/icons\/.*/, "");
    localStorage.setItem(`${place}/odd/1/S/A`, "half a character \ud83d, markup <img src=x onerror=alert(1)>");
    localStorage.setItem("another-site/prefs", "not ours");
    const opening = indexedDB.open(`sandtable ${place}`);
    opening.onupgradeneeded = () => opening.result.createObjectStore("records");
    await new Promise((done) => (opening.onsuccess = done));
    const writing = opening.result.transaction("records", "readwrite");
    writing.objectStore("records").put("the mirror's copy", "book/1/S/A");
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
  });
  return page.evaluate(() => Object.entries(localStorage).filter(([key]) => key !== "another-site/prefs").sort());
}

async function download(page: Page): Promise<Rescued> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^(Download everything|全部下载)/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^sandtable-rescue-.*\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** The page lists and hands out these records and the mirror's, and leaves them as they were. */
async function expectRescue(page: Page, records: [string, string][]) {
  await expect(page.getByRole("heading", { level: 1, name: "Data rescue" })).toBeFocused();
  for (const [key] of records) await expect(page.getByRole("cell", { name: key, exact: true })).toBeVisible();
  const rescued = await download(page);
  const of = (place: string) => rescued.records.filter((record) => record.place === place).map(({ key, value }) => [key, value]);
  expect(of("localStorage")).toEqual(records);
  expect(of("IndexedDB")).toEqual([["book/1/S/A", "the mirror's copy"]]);
  await expect(page.getByRole("status")).toContainText(`${records.length + 1} records`);
  const now = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key !== "another-site/prefs").sort());
  expect(now).toEqual(records);
}

for (const [what, spoil] of [
  ["is missing", undefined],
  ["is corrupt", (body: Buffer) => body.subarray(0, body.length / 2)],
  ["is an HTML page", () => Buffer.from("<!doctype html><h1>Log in</h1>")],
] as const) {
  test.describe(`when the module ${what}`, () => {
    test.use({ allow: { problems: trouble } });

    test("the help leads to the rescue page, which hands out every record", async ({ page }) => {
      const records = await saved(page);
      await page.route("**/*.wasm", async (route) => {
        if (!spoil) return route.abort();
        const response = await route.fetch();
        await route.fulfill({ response, body: spoil(await response.body()) });
      });
      await page.goto("./");
      await page.getByRole("link", { name: "go to the rescue page" }).click();
      await expectRescue(page, records);
      await page.unroute("**/*.wasm");
      await page.getByRole("button", { name: "Open Sandtable again" }).click();
      await expect(page.getByRole("link", { name: /^Plan/ })).toBeVisible();
    });
  });
}

test.describe("when the app's script does not arrive", () => {
  test.use({ allow: { problems: trouble } });

  test("the help is there at once and the rescue page works", async ({ page }) => {
    const records = await saved(page);
    const script = await (await page.request.get("./")).text().then((html) => html.match(/src="\.\/(app-\w+\.js)"[^>]*data-app/)![1]);
    await page.route(`**/${script}`, (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("heading", { name: "Sandtable could not open" })).toBeVisible();
    await page.getByRole("link", { name: "go to the rescue page" }).click();
    await expectRescue(page, records);
  });
});

test.describe("asked for by its address", () => {
  test.use({ allow: { files: [/icons\/icon\.svg/] } });

  test("it shows both languages, passes axe, fits a phone, and starts no app", async ({ page }) => {
    const records = await saved(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("./#rescue");
    await expectRescue(page, records);
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "数据抢救" })).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(page.locator("#app")).toHaveCount(0);
  });

  test("from inside the app it ends the app first, and the way back opens it again", async ({ page }) => {
    const book = new BookPage(page);
    await book.begin("Plan");
    await expect(book.saved()).toBeVisible();
    await page.evaluate(() => void (location.hash = "#rescue"));
    await expect(page.getByRole("heading", { level: 1, name: "Data rescue" })).toBeVisible();
    await page.getByRole("button", { name: "Open Sandtable again" }).click();
    await expect(page.getByRole("link", { name: /^Plan/ })).toBeVisible();
  });

  test("with storage blocked it says so and offers nothing that cannot be done", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "indexedDB"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("blocked by the browser", "SecurityError");
          },
        });
      }
    });
    await page.goto("./#rescue");
    await expect(page.getByRole("alert").filter({ hasText: "localStorage cannot be read: blocked by the browser" })).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: "IndexedDB cannot be read" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Download everything" })).toBeDisabled();
  });
});

test.describe("after a panic", () => {
  test.use({ allow: { problems: [/panicked/, /unreachable/, /RuntimeError/, /no element today/, /uncaught/, /request after load/] } });

  /** Makes the app panic: the browser refuses it an element once, which its view library cannot survive. */
  async function panic(page: Page) {
    await page.evaluate(() => {
      const create = Document.prototype.createElement;
      Document.prototype.createElement = function () {
        Document.prototype.createElement = create;
        throw new DOMException("no element today");
      };
    });
    await page.getByRole("button", { name: "Plan", exact: true }).click();
  }

  test("the instance writes nothing more, rescue is offered, and what was saved is there after opening again", async ({ page }) => {
    const book = new BookPage(page);
    await book.begin("Plan");
    await expect(book.saved()).toBeVisible();
    await panic(page);
    const offer = page.getByRole("alertdialog", { name: "Sandtable met an error and has stopped" });
    await expect(offer).toBeVisible();
    await expectNoAxeViolations(page);
    await page.evaluate(() => {
      const writes: string[] = ((window as any).writes = []);
      for (const name of ["setItem", "removeItem", "clear"] as const) {
        const write = Storage.prototype[name] as (...all: unknown[]) => void;
        Storage.prototype[name] = function (...all: unknown[]) {
          writes.push(`${name} ${all[0]}`);
          write.apply(this, all);
        } as never;
      }
    });
    await offer.getByRole("button", { name: "Look at the page first" }).click();
    // Everything that makes a living app write: its controls, the language, coming back, time.
    for (const button of await page.getByRole("button").all()) await button.dispatchEvent("click");
    await page.evaluate(() => {
      for (const name of ["focus", "pageshow", "pagehide", "freeze", "beforeunload"]) window.dispatchEvent(new Event(name));
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.waitForTimeout(5500);
    expect(await page.evaluate(() => (window as any).writes)).toEqual([]);
    await page.reload();
    await expect(page.getByRole("button", { name: "Plan", exact: true })).toBeVisible();
    await expect(offer).toHaveCount(0);
  });

  test("the offer leads to the rescue page, where every record is, and from there back to the app", async ({ page }) => {
    const book = new BookPage(page);
    await book.begin("Plan");
    await expect(book.saved()).toBeVisible();
    await panic(page);
    await page.getByRole("alertdialog").getByRole("button", { name: "Open the rescue page" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Data rescue" })).toBeVisible();
    expect((await download(page)).records.length).toBeGreaterThan(2);
    await page.getByRole("button", { name: "Open Sandtable again" }).click();
    await expect(page.getByRole("link", { name: /^Plan/ })).toBeVisible();
  });

  test("the same actions make an instance write that did not panic", async ({ page }) => {
    const book = new BookPage(page);
    await book.begin("Plan");
    await expect(book.saved()).toBeVisible();
    await page.evaluate(() => {
      const writes: string[] = ((window as any).writes = []);
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        writes.push(key);
        set.call(this, key, value);
      };
    });
    for (const button of await page.getByRole("button").all()) await button.dispatchEvent("click");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => page.evaluate(() => (window as any).writes.length)).toBeGreaterThan(0);
  });
});

