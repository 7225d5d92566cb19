// What was entered is kept: over reloads, between tabs, with full and with blocked storage, over damaged records.
import { BookPage, say } from "./book.page.ts";
import { expect, openApp, test } from "./fixtures.ts";

test.use({ locale: "en-US" });

async function setFirm(page: import("@playwright/test").Page, title: string, firm: string) {
  await page.getByRole("button", { name: title, exact: true }).click();
  const field = page.getByRole("dialog").getByLabel("Firm or group");
  await field.fill(firm);
  await field.press("Enter");
  await page.keyboard.press("Escape");
}

async function firm(page: import("@playwright/test").Page, title: string): Promise<string> {
  await page.getByRole("button", { name: title, exact: true }).click();
  const value = await page.getByRole("dialog").getByLabel("Firm or group").inputValue();
  await page.keyboard.press("Escape");
  return value;
}

test("saved is said only after the record was read back, and a small edit writes little", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await page.evaluate(() => {
    const sizes: number[] = ((window as any).sizes = []);
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      sizes.push(key.length + value.length);
      set.call(this, key, value);
    };
  });
  await setFirm(page, "Plan", "Lantu");
  await expect(page.getByText("Saving…").or(book.saved()).first()).toBeVisible();
  await expect(book.saved()).toBeVisible();
  const sizes = await page.evaluate(() => (window as any).sizes as number[]);
  expect(Math.max(...sizes)).toBeLessThan(4096);
});

test("two tabs of one book merge what each of them edits", async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  const book = new BookPage(one);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await two.goto(one.url());
  await expect(two.getByRole("button", { name: "Plan", exact: true })).toBeVisible();
  await setFirm(one, "Plan", "Lantu");
  await expect.poll(() => firm(two, "Plan")).toBe("Lantu");
  await two.getByRole("button", { name: "Plan", exact: true }).click();
  const currency = two.getByRole("dialog").getByLabel(/Currency/);
  await currency.fill("EUR");
  await currency.press("Enter");
  await two.keyboard.press("Escape");
  await expect.poll(async () => {
    await one.getByRole("button", { name: "Plan", exact: true }).click();
    const value = await one.getByRole("dialog").getByLabel(/Currency/).inputValue();
    await one.keyboard.press("Escape");
    return value;
  }).toBe("EUR");
  await two.close();
  await one.reload();
  expect(await firm(one, "Plan")).toBe("Lantu");
});

test("a store that refuses is said loudly, with a download, and is tried again", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    (window as any).mend = () => (Storage.prototype.setItem = set);
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await setFirm(page, "Plan", "Lantu");
  const banner = page.getByRole("alert").filter({ hasText: "Your latest changes are not stored." });
  await expect(banner).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    banner.getByRole("button", { name: "Download my data now" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Plan/);
  await page.evaluate(() => (window as any).mend());
  await banner.getByRole("button", { name: "Try again" }).click();
  await expect(book.saved()).toBeVisible({ timeout: 10_000 });
  await page.reload();
  expect(await firm(page, "Plan")).toBe("Lantu");
});

test("with storage blocked everything works in memory under a label that stays", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(page.getByText("The browser does not allow storage").first()).toBeVisible();
  await setFirm(page, "Plan", "Lantu");
  await expect(page.getByText("In memory only").first()).toBeVisible();
  expect(await book.export()).toContain("Lantu");
});

test("a damaged record is reported, never repaired in silence, and nothing acknowledged is lost", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await setFirm(page, "Plan", "Lantu");
  await expect(book.saved()).toBeVisible();
  await page.goto("about:blank");
  await openApp(page);
  const hit = await page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => /\/J\//.test(key) && !key.endsWith("tail"));
    for (const key of keys) localStorage.setItem(key, localStorage.getItem(key)!.replace("Lantu", "Lumpy"));
    return keys.length;
  });
  expect(hit).toBeGreaterThan(0);
  await page.reload();
  await page.getByRole("link", { name: /^Plan/ }).click();
  await expect(page.getByText("the book was recovered from its own records")).toBeVisible();
  expect(await firm(page, "Plan")).toBe("Lantu");
});

test("a book with every record damaged offers its raw data and is not replaced", async ({ page }) => {
  // With the second place at hand the book would come back whole.
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  const address = page.url();
  await page.goto("about:blank");
  await openApp(page);
  const before = await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.endsWith("prefs")) localStorage.setItem(key, localStorage.getItem(key)!.slice(0, 60));
    }
    return Object.keys(localStorage).filter((key) => !key.endsWith("prefs")).map((key) => [key, localStorage.getItem(key)]);
  });
  await page.goto(address);
  await page.reload();
  await expect(page.getByRole("heading", { name: "This book cannot be read" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download the raw data" })).toBeVisible();
  const after = await page.evaluate(() => Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])));
  for (const [key, value] of before) expect(after[key as string]).toBe(value);
});
