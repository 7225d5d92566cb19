// What a person sees of keeping: the places and their sizes, backups and the way back, erasing, work without storing.
import { BookPage, say } from "./book.page.ts";
import { expect, expectNoAxeViolations, openApp, test } from "./fixtures.ts";
import { Keeping } from "./keeping.page.ts";

test.use({ locale: "en-US" });

const hasNoOverflow = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;

test("an import can be taken back from the backups, and the way back can be undone", async ({ page }) => {
  const keeping = new Keeping(page);
  await keeping.book.begin("Plan");
  await keeping.write("before");
  const file = await keeping.book.export();
  await keeping.write("after");
  await keeping.onDisk();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "plan.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);
  await page.getByRole("button", { name: "Replace the whole book" }).click();
  expect(await keeping.read()).toBe("before");
  await keeping.onDisk();

  await page.getByRole("navigation", { name: say.thread }).getByRole("link", { name: "Backups" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Before an import" });
  await expect(row).toContainText("In both places");
  await row.getByRole("button", { name: /^Look at the backup of/ }).click();
  const dialog = page.getByRole("dialog").filter({ hasText: "Backup of" });
  await expect(dialog).toContainText("1 setting differs as well");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Go back to this" }).click();
  expect(await keeping.read()).toBe("after");
  await page.getByRole("button", { name: /^Undo: Go back to/ }).click();
  expect(await keeping.read()).toBe("before");
  await keeping.onDisk();
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "Before a restore" })).toBeVisible();
  expect(await keeping.read()).toBe("before");
});

test("the storage page says what lies where, gives everything out and erases everything after a word", async ({ page }) => {
  const keeping = new Keeping(page);
  await keeping.book.begin("Plan");
  await keeping.write("Lantu");
  await keeping.onDisk();
  await keeping.book.toShelf();
  await page.getByRole("link", { name: "Storage and backups" }).click();
  await expect(page.getByText(/KB, 1?\d% of the room there is/)).toBeVisible();
  await expect(page.getByText(/KB, with 0 backups/)).toBeVisible();
  await expect(page.getByText(/(KB|MB) of .*MB/)).toBeVisible();
  await expectNoAxeViolations(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download all books" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^Plan/);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(hasNoOverflow)).toBe(true);

  await page.getByRole("button", { name: "Erase everything" }).click();
  const dialog = page.getByRole("dialog").filter({ hasText: "Every book and every backup" });
  await expect(dialog.getByRole("button", { name: "Download all books" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Erase everything" })).toBeDisabled();
  await dialog.getByLabel(/Type .erase./).fill("erase");
  await dialog.getByRole("button", { name: "Erase everything" }).click();
  await expect(page.getByText("Everything is erased")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await openApp(page);
  await expect(page.getByText("No books yet")).toBeVisible();
  await expect(page.getByText("Your data is missing")).toHaveCount(0);
});

test("work without storing leaves nothing behind and says so all the time", async ({ page }) => {
  await openApp(page, "#/storage");
  await page.getByRole("button", { name: "Start without storing" }).click();
  await page.getByRole("link", { name: say.shelf }).click();
  await expect(page.getByText("Nothing is stored now")).toBeVisible();
  await page.getByRole("button", { name: say.newBook }).click();
  await page.getByLabel(say.title).fill("Secret");
  await page.getByRole("button", { name: say.create }).click();
  const keeping = new Keeping(page);
  await keeping.write("Lantu", "Secret");
  await expect(keeping.state()).toHaveText("In memory only");
  expect(await keeping.book.export()).toContain("Lantu");
  await page.getByRole("link", { name: say.shelf }).click();
  await expect(page.getByRole("link", { name: /^Secret/ })).toBeVisible();
  const left = await page.evaluate(() => Object.values(localStorage).join());
  expect(left).not.toContain("Lantu");
  await page.reload();
  await expect(page.getByText("No books yet")).toBeVisible();
});

test("a book that was not exported for a week is mentioned quietly until it is", async ({ page }) => {
  const book = new BookPage(page);
  await page.clock.install({ time: new Date("2026-03-02T09:00:00") });
  await book.openSample();
  await book.toShelf();
  await expect(page.getByText("not been exported to a file")).toHaveCount(0);
  await page.clock.setFixedTime(new Date("2026-03-10T09:00:00"));
  await page.reload();
  const note = page.getByRole("note");
  await expect(note).toContainText("1 book has not been exported to a file for seven days or more.");
  await Promise.all([page.waitForEvent("download"), note.getByRole("button", { name: "Export now" }).click()]);
  await expect(note).toHaveCount(0);
});

test.describe("in Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("the pages of keeping are there in Chinese and on a phone", async ({ page }) => {
    const book = new BookPage(page);
    await book.begin("计划");
    for (const path of ["backups", "conflicts"]) {
      await book.goTo(path);
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(hasNoOverflow), path).toBe(true);
    }
    await openApp(page, "#/storage");
    await expect(page.getByRole("heading", { name: "存储与备份" })).toBeVisible();
    await expect(page.getByText("占可用空间的")).toBeVisible();
  });
});
