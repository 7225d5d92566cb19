// The rescue page: reachable when nothing else works, shows and hands out every record to the letter, changes none. After
// a panic the instance writes nothing more.
import type { Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

// The files of these tests are lost on their way; a copy for working without network would stand in for them.
test.use({ locale: "en-US", serviceWorkers: "block" });

const trouble = [/Failed to load resource/, /integrity/, /preload/, /request after load/];

type Record = { place: string; key: string; value: string };
type Rescued = { format: string; place: string; records: Record[] };

/** What lies in both stores, read without the rescue page. */
const stored = (page: Page): Promise<Record[]> =>
  page.evaluate(async () => {
    const place = location.pathname.replace(/blank$/, "");
    const own = Object.keys(localStorage).filter((key) => key !== "another-site/prefs").sort();
    const opening = indexedDB.open(`sandtable ${place}`);
    await new Promise((done) => (opening.onsuccess = done));
    const store = opening.result.transaction("records").objectStore("records");
    const keys = store.getAllKeys();
    const values = store.getAll();
    await new Promise((done) => (values.onsuccess = done));
    opening.result.close();
    const mirror = keys.result.map((key, at) => [String(key), values.result[at]]);
    const local = own.map((key) => [key, localStorage.getItem(key)!]);
    const of = (store: string, all: string[][]) => all.map(([key, value]) => ({ place: store, key, value }));
    return [...of("localStorage", local), ...of("IndexedDB", mirror)];
  });

/** A saved book with records in both stores, some of them odd, and what a neighbour stored. */
async function saved(page: Page): Promise<Record[]> {
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await page.goto("about:blank");
  // A page of the same origin on which no app runs.
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: `<link rel="icon" href="data:,">` }));
  await page.goto("./blank");
  await page.evaluate(async () => {
    const place = location.pathname.replace(/blank$/, "");
    localStorage.setItem(`${place}/odd/1/S/A`, "half a character \ud83d, markup <img src=x onerror=alert(1)>");
    localStorage.setItem("another-site/prefs", "not ours");
    const opening = indexedDB.open(`sandtable ${place}`);
    opening.onupgradeneeded = () => opening.result.createObjectStore("records");
    await new Promise((done) => (opening.onsuccess = done));
    const writing = opening.result.transaction("records", "readwrite");
    writing.objectStore("records").put("the mirror's copy", `${place}/odd/1/S/B`);
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
  });
  const records = await stored(page);
  expect(records.filter(({ place }) => place === "localStorage").length).toBeGreaterThan(2);
  expect(records.filter(({ place }) => place === "IndexedDB").length).toBeGreaterThan(0);
  return records;
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

/** The page lists and hands out these records, and leaves them as they were. */
async function expectRescue(page: Page, records: Record[]) {
  await expect(page.getByRole("heading", { level: 1, name: "Data rescue" })).toBeFocused();
  for (const { key } of records) await expect(page.getByRole("cell", { name: key, exact: true }).first()).toBeVisible();
  const rescued = await download(page);
  expect(rescued.records).toEqual(records);
  await expect(page.getByRole("status")).toContainText(`${records.length} records`);
  expect(await stored(page)).toEqual(records);
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
  test.use({ allow: { files: [/\/blank$/] } });

  test("it shows both languages, passes axe, fits a phone, and starts no app", async ({ page }) => {
    const records = await saved(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("./#rescue");
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expectRescue(page, records);
    await expectNoAxeViolations(page);
    expect(await width()).toBeLessThanOrEqual(390);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "数据抢救" })).toBeFocused();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await expectNoAxeViolations(page);
    expect(await width()).toBeLessThanOrEqual(390);
    await expect(page.locator("#app")).toHaveCount(0);
  });

  test("a rescue file put back into an emptied browser brings the book back and touches nothing else", async ({ page }) => {
    const records = await saved(page);
    await page.goto("./#rescue");
    const file = Buffer.from(JSON.stringify(await download(page)));
    const odd = records.find(({ key }) => key.endsWith("/odd/1/S/A"))!.key;
    await page.evaluate((key) => localStorage.setItem(key, "newer than the file"), odd);
    const put = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Put the records" }).click()]);
      await chooser.setFiles({ name, mimeType: "application/json", buffer });
    };
    await put("other.json", Buffer.from("[]"));
    await expect(page.getByRole("status")).toHaveText("Not put back: this is not a rescue file.");
    await put("rescue.json", file);
    await expect(page.getByRole("status")).toContainText("put back");
    expect(await page.evaluate((key) => localStorage.getItem(key), odd)).toBe("newer than the file");
    await page.evaluate(async () => {
      localStorage.clear();
      const erasing = indexedDB.deleteDatabase(`sandtable ${location.pathname}`);
      await new Promise((done) => (erasing.onsuccess = done));
    });
    await put("rescue.json", file);
    await expect(page.getByRole("status")).toContainText(/^\d+ records were put back\.$/);
    await page.getByRole("button", { name: "Open Sandtable again" }).click();
    await page.getByRole("link", { name: /^Plan/ }).click();
    await expect(page.getByRole("button", { name: "Plan", exact: true })).toBeVisible();
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
      for (const name of ["put", "add", "delete", "clear"] as const) {
        const write = IDBObjectStore.prototype[name] as (...all: unknown[]) => unknown;
        IDBObjectStore.prototype[name] = function (...all: unknown[]) {
          writes.push(`mirror ${name} ${all.at(-1)}`);
          return write.apply(this, all);
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

