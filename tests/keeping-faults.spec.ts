// What a browser does to storage while somebody works: writes that fail, are undone, come from another process; tabs
// that are frozen or crash; no database. Nothing that was shown as kept may be lost, and what is not kept is said.
import { expect, openApp, test } from "./fixtures.ts";
import { Keeping } from "./keeping.page.ts";

test.use({ locale: "en-US" });

test("a store that undoes its writes is never called saved", async ({ page }) => {
  const keeping = new Keeping(page);
  await keeping.book.begin("Plan");
  await keeping.onDisk();
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    (window as any).mend = () => (Storage.prototype.setItem = set);
    Storage.prototype.setItem = function (key, value) {
      const old = this.getItem(key);
      set.call(this, key, value);
      setTimeout(() => (old === null ? this.removeItem(key) : set.call(this, key, old)), 100);
    };
    const seen: string[] = ((window as any).seen = []);
    const word = document.querySelector(".save-state__word")!;
    new MutationObserver(() => seen.push(word.textContent!)).observe(word, { characterData: true, childList: true, subtree: true });
  });
  await keeping.write("Lantu");
  await expect(page.getByRole("alert").filter({ hasText: "Your latest changes are not stored." })).toBeVisible();
  const seen = await page.evaluate(() => (window as any).seen as string[]);
  expect(seen).not.toContain("Saved");
  expect(seen).not.toContain("On disk");
  await page.evaluate(() => (window as any).mend());
  await page.getByRole("button", { name: "Try again" }).click();
  await keeping.onDisk();
  await page.reload();
  expect(await keeping.read()).toBe("Lantu");
});

test("a failure is announced within a second", async ({ page }) => {
  const keeping = new Keeping(page);
  await keeping.book.begin("Plan");
  await keeping.onDisk();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const field = await keeping.field();
  await field.fill("Lantu");
  const begin = Date.now();
  await field.press("Enter");
  await expect(page.locator(".save-state [role=alert]")).toHaveText("Not saved", { timeout: 1000 });
  expect(Date.now() - begin).toBeLessThan(1000);
});

test("without a database the work is saved, never called on disk, and the storage page says so", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  const keeping = new Keeping(page);
  await keeping.book.begin("Plan");
  await keeping.write("Lantu");
  await expect(keeping.state()).toHaveText("Saved");
  await page.waitForTimeout(1000);
  await expect(keeping.state()).toHaveText("Saved");
  await openApp(page, "#/storage");
  await expect(page.getByText("It cannot be reached now. Your data is in the first place")).toBeVisible();
  await page.goBack();
  expect(await keeping.read()).toBe("Lantu");
});

/** How many renderer processes the browser has. */
async function renderers(context: import("@playwright/test").BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").length;
}

test("two processes that edit at once come to the same book and keep both values of one field", async ({ context }) => {
  const one = new Keeping(await context.newPage());
  await one.book.begin("Plan");
  await one.onDisk();
  const before = await renderers(context);
  const two = new Keeping(await context.newPage());
  await two.page.goto(one.page.url());
  await two.onDisk();
  expect(await renderers(context), "the tabs are in processes of their own").toBeGreaterThan(before);
  const busy = one.page.evaluate(() => { for (const end = Date.now() + 1500; Date.now() < end; ); return Date.now(); });
  const answered = await two.page.evaluate(() => Date.now());
  expect(await busy, "one tab answers while the other is busy").toBeGreaterThan(answered);

  const [left, right] = [await one.field(), await two.field()];
  for (let round = 0; round < 10; round += 1) {
    await Promise.all([left.fill(`left ${round}`), right.fill(`right ${round}`)]);
    await Promise.all([left.press("Enter"), right.press("Enter")]);
  }
  await one.page.keyboard.press("Escape");
  await two.page.keyboard.press("Escape");
  await Promise.all([one.onDisk(), two.onDisk()]);
  await expect.poll(async () => (await one.read()) === (await two.read())).toBe(true);
  const stands = await one.read();
  expect(["left 9", "right 9"]).toContain(stands);
  await two.page.close();
  await one.page.reload();
  expect(await one.read()).toBe(stands);
});

async function lifecycle(page: import("@playwright/test").Page, state: "frozen" | "active") {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state });
  await session.detach();
}

/** Lets a page miss everything that would tell it of other windows, once `deaf` is set. */
function deafOnDemand() {
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (name: string, call: any, how?: any) {
    const heard = ["storage", "focus", "pageshow", "resume", "visibilitychange"].includes(name);
    const filtered = (ev: Event) => void ((window as any).deaf || call.call(this, ev));
    listen.call(this, name, heard && this === window ? filtered : call, how);
  };
}

test("a frozen tab reads what others wrote before it writes, and both values of one field can be settled", async ({ context }) => {
  const one = new Keeping(await context.newPage());
  await one.page.addInitScript(deafOnDemand);
  await one.book.begin("Plan");
  await one.onDisk();
  const two = new Keeping(await context.newPage());
  await two.page.goto(one.page.url());
  await two.onDisk();
  await lifecycle(one.page, "frozen");
  await two.write("by the second");
  await two.onDisk();
  await lifecycle(one.page, "active");
  await expect.poll(() => one.read()).toBe("by the second");

  // The first tab is deaf: it writes the same field without having seen the second's edit.
  await one.page.evaluate(() => void ((window as any).deaf = true));
  await two.write("from the right");
  await one.write("from the left");
  await one.onDisk();
  await one.page.reload();
  await two.page.reload();
  await expect(one.page.getByText("edited in two windows at once").first()).toBeVisible();
  await one.page.getByRole("link", { name: "Look and choose" }).first().click();
  await expect(one.page.getByRole("heading", { name: "Firm or group" })).toBeVisible();
  const stands = await one.page.locator("dd").first().innerText();
  const lost = await one.page.locator("dd").nth(1).innerText();
  expect([stands, lost].sort()).toEqual(["from the left", "from the right"]);
  await one.page.getByRole("button", { name: "Take the other value" }).click();
  expect(await one.read()).toBe(lost);
  await one.page.getByRole("button", { name: /^Undo: Settle/ }).click();
  expect(await one.read()).toBe(stands);
  await expect(one.page.getByRole("heading", { name: "Firm or group" })).toBeVisible();
});

// Tidying reads what others wrote before it writes its snapshot. Once it kept that to itself: the store had the value of
// the other window, the page still showed the older one, and whoever edited it wrote over what nobody had seen.
test("a window that missed every event shows what its tidying met of another one's writes", async ({ context }) => {
  const one = new Keeping(await context.newPage());
  await one.page.clock.install();
  await one.page.addInitScript(deafOnDemand);
  await one.book.begin("Plan");
  await one.write("by the first");
  await one.onDisk();
  await one.page.evaluate(() => void ((window as any).deaf = true));
  const two = new Keeping(await context.newPage());
  await two.page.goto(one.page.url());
  await two.write("by the second");
  await two.onDisk();
  await two.page.close();
  expect(await one.read()).toBe("by the first");
  await one.page.clock.fastForward("01:10");
  await expect.poll(() => one.read()).toBe("by the second");
});

test("what was shown as saved is there after the page crashed", async ({ context }) => {
  const one = new Keeping(await context.newPage());
  await one.book.begin("Plan");
  await one.write("Lantu");
  await one.onDisk();
  const address = one.page.url();
  const crashed = one.page.waitForEvent("crash");
  const session = await context.newCDPSession(one.page);
  await Promise.race([session.send("Page.crash").catch(() => {}), crashed]);
  await crashed;
  const again = new Keeping(await context.newPage());
  await again.page.goto(address);
  expect(await again.read()).toBe("Lantu");
});
