// A book locked by a passphrase: nothing of it lies in the browser in plain, and only the passphrase opens it.
import { say } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Keeping } from "./keeping.page.ts";

test.use({ locale: "en-US" });

/** Every text that lies in the browser: web storage and all databases. */
async function everything(page: import("@playwright/test").Page): Promise<string> {
  return page.evaluate(async () => {
    const all: string[] = Object.values(localStorage);
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => done(request.result);
        request.onerror = failed;
      });
      const values = await new Promise<string[]>((done) => {
        const request = db.transaction("records").objectStore("records").getAll();
        request.onsuccess = () => done(request.result);
      });
      all.push(...values);
      db.close();
    }
    return all.join("\n");
  });
}

test("a locked book lies nowhere in plain, opens by its passphrase only, and can be unlocked", async ({ page }) => {
  const keeping = new Keeping(page);
  await keeping.book.begin("Canary plan");
  await keeping.write("canary firm", "Canary plan");
  await keeping.onDisk();
  expect(await everything(page)).toContain("canary firm");
  await keeping.book.goTo("backups");
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  const dialog = page.getByRole("dialog").filter({ hasText: "lost for good" });
  await dialog.getByLabel("Passphrase", { exact: true }).fill("short");
  await expect(dialog.getByText("at least 10 characters")).toBeVisible();
  await dialog.getByLabel("Passphrase", { exact: true }).fill("four sparrows on a wire");
  await dialog.getByLabel("Passphrase, once more").fill("four sparrows on a wire");
  await dialog.getByLabel("Show the title on the shelf").click();
  await expect(dialog.getByRole("button", { name: "Lock", exact: true })).toBeDisabled();
  await dialog.getByLabel("I understand that a lost passphrase is final").click();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("link", { name: /^A locked book/ })).toBeVisible();
  await expect.poll(() => everything(page)).not.toMatch(/canary/i);

  await page.reload();
  await page.getByRole("link", { name: /^A locked book/ }).click();
  await page.getByLabel("Passphrase").fill("five sparrows on a wire");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("That is not the passphrase.")).toBeVisible();
  await page.getByLabel("Passphrase").fill("four sparrows on a wire");
  await page.getByLabel("Passphrase").press("Enter");
  expect(await keeping.read("Canary plan")).toBe("canary firm");
  await keeping.write("second canary", "Canary plan");
  await keeping.onDisk();
  expect(await everything(page)).not.toMatch(/canary/i);

  // The first place is emptied: the sealed second one brings everything back.
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address.replace(/#.*/, ""));
  await page.evaluate(() => localStorage.clear());
  await page.goto(address);
  await page.reload();
  await page.getByLabel("Passphrase").fill("four sparrows on a wire");
  await page.getByLabel("Passphrase").press("Enter");
  expect(await keeping.read("Canary plan")).toBe("second canary");
  await keeping.onDisk();
  await page.getByRole("link", { name: say.shelf }).click();
  await expect(page.getByRole("link", { name: /^A locked book/ })).toBeVisible();
  await expect(page.getByText("Your data is missing")).toHaveCount(0);
  expect(await everything(page)).not.toMatch(/canary/i);
  await page.goto(address);
  await keeping.book.goTo("backups");
  await page.getByRole("button", { name: "Take the lock off" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take the lock off" }).click();
  await page.getByRole("link", { name: /^Canary plan/ }).click();
  await expect(page.getByRole("navigation", { name: say.thread })).toBeVisible();
  expect(await keeping.read("Canary plan")).toBe("second canary");
  await page.reload();
  expect(await keeping.read("Canary plan")).toBe("second canary");
});

test("a window that still has the book open in plain writes nothing more once it is locked", async ({ context }) => {
  const one = new Keeping(await context.newPage());
  await one.book.begin("Plan");
  await one.onDisk();
  const two = new Keeping(await context.newPage());
  await two.page.goto(one.page.url());
  await two.onDisk();
  await one.book.goTo("backups");
  await one.page.getByRole("button", { name: "Lock", exact: true }).click();
  const dialog = one.page.getByRole("dialog").filter({ hasText: "lost for good" });
  await dialog.getByLabel("Passphrase", { exact: true }).fill("four sparrows on a wire");
  await dialog.getByLabel("Passphrase, once more").fill("four sparrows on a wire");
  await dialog.getByLabel("I understand that a lost passphrase is final").click();
  await dialog.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(one.page.getByRole("link", { name: /^Plan/ })).toBeVisible();
  await expect(two.state()).toHaveText("Read only");
  await expect(two.page.getByText("This book was locked in another window")).toBeVisible();
  const plain = await two.page.evaluate(() => Object.entries(localStorage).filter(([key, value]) => /\/[SJB]\//.test(key) && value.startsWith("ST1|")).length);
  expect(plain).toBe(0);
});
