// An old build beside a newer one in one profile: books go there and back, and what a newer one has taken over is only read.
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { builds, fresh, old, test } from "./build.page.ts";
import { expect } from "./fixtures.ts";
import type { Host } from "./host.ts";
import { Keeping } from "./keeping.page.ts";

// Without a worker each window shows the build that the host has when it is opened.
test.use({ locale: "en-US", serviceWorkers: "block", allow: { files: [/^http:\/\/127\.0\.0\.1/] } });

async function begin(context: BrowserContext, host: Host): Promise<Keeping> {
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByRole("button", { name: "New book" }).click();
  await page.getByLabel("Title of the new book").fill("Plan");
  await page.getByRole("button", { name: "Create" }).click();
  return new Keeping(page);
}

async function openIn(context: BrowserContext, host: Host, build: "old" | "fresh", address: string): Promise<Keeping> {
  host.build = build === "old" ? old : fresh;
  const page = await context.newPage();
  await page.goto(address);
  expect(await builds(page)).toEqual([build]);
  return new Keeping(page);
}

test("a book is edited in an old build and in a newer one side by side, and goes there and back", async ({ context, host }) => {
  const one = await begin(context, host);
  await one.write("by the old");
  await one.onDisk();
  const address = one.page.url();
  const two = await openIn(context, host, "fresh", address);
  expect(await builds(one.page), "the first window still runs the old build").toEqual(["old"]);
  expect(await two.read()).toBe("by the old");
  await two.write("by the fresh");
  await expect.poll(() => one.read()).toBe("by the fresh");
  await one.write("beside each other");
  await expect.poll(() => two.read()).toBe("beside each other");
  await Promise.all([one.onDisk(), two.onDisk()]);
  await Promise.all([one.page.close(), two.page.close()]);
  const back = await openIn(context, host, "old", address);
  expect(await back.read()).toBe("beside each other");
  await back.write("back in the old");
  await back.onDisk();
  await back.page.close();
  const last = await openIn(context, host, "fresh", address);
  expect(await last.read()).toBe("back in the old");
  await expect(last.page.getByText("recovered")).toHaveCount(0);
});

const newer: Record<"readable" | "unreadable", string> = JSON.parse(readFileSync(new URL("./fixtures/newer.json", import.meta.url), "utf8"));

/** What the old build can show of them: the newer record, or else its own. */
const SHOWN = { readable: "From a newer build", unreadable: "by the old" };

/** What lies in web storage of the open book, but for hints such as the day of the last export. */
const stored = (page: Page) =>
  page.evaluate(() => {
    const [book] = location.hash.match(/[0-9a-f-]{36}/)!;
    const keys = Object.keys(localStorage).filter((key) => key.includes(book) && !key.endsWith("/meta")).sort();
    return keys.map((key) => [key, localStorage.getItem(key)!]);
  });

for (const kind of ["readable", "unreadable"] as const) {
  test(`a book of which a newer build left a ${kind} record is only read by the old one, which leaves it as it is`, async ({ context, host }) => {
    const keeping = await begin(context, host);
    const { page } = keeping;
    await keeping.write("by the old");
    await keeping.onDisk();
    const slot = (await stored(page)).map(([key]) => key).find((key) => key.endsWith("/1/S/A"))!;
    const other = await context.newPage();
    await other.goto(host.url);
    await other.evaluate(([key, value]) => localStorage.setItem(key, value), [slot.replace("/1/S/A", "/2/S/A"), newer[kind]]);
    await expect(keeping.state(), "told by the browser, in the open window").toHaveText("Read only");
    const before = await stored(page);

    await page.reload();
    await expect(keeping.state()).toHaveText("Read only");
    await expect(page.getByText("This book was written by a newer version")).toBeVisible();
    const field = await keeping.field();
    await expect(field).toHaveValue(SHOWN[kind]);
    await expect(field).toHaveJSProperty("readOnly", true);
    await page.keyboard.press("Escape");
    const file = JSON.parse(await keeping.book.export());
    expect([file.book.about.firm, file.book.about.later]).toEqual([SHOWN[kind], kind === "readable" ? { x: [1, 2] } : undefined]);
    await page.goto(host.url);
    await expect(page.getByRole("link", { name: /^Plan/ })).toBeVisible();
    await page.goBack();
    expect(await stored(page)).toEqual(before);
  });
}

test("a book of which nothing may be read here is never shown as an empty one, and its records can be taken along", async ({ context, host }) => {
  await context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  const { page } = await begin(context, host);
  await expect(new Keeping(page).state()).toHaveText("Saved");
  const address = page.url();
  const keys = (await stored(page)).map(([key]) => key).filter((key) => key.includes("/1/"));
  await page.goto("about:blank");
  await page.goto(host.url);
  await page.evaluate(([keys, value]) => {
    localStorage.setItem((keys as string[]).find((key) => key.endsWith("/1/S/A"))!.replace("/1/S/A", "/2/S/A"), value as string);
    for (const key of keys) localStorage.removeItem(key);
  }, [keys, newer.unreadable]);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "This book cannot be read" })).toBeVisible();
  await expect(page.getByText("It was written by a newer version")).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download the raw data" }).click()]);
  expect(readFileSync(await download.path(), "utf8")).toContain(newer.unreadable);
});
