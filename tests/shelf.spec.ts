// The shelf and the frame: books come and go without loss, what was done can be taken back, everything can be found.
import { BookPage, say } from "./book.page.ts";
import { expect, openApp, test } from "./fixtures.ts";

test.use({ locale: "en-US" });

test("the first page says where the data lives and opens the sample by one click", async ({ page }) => {
  const book = new BookPage(page);
  await openApp(page);
  await expect(page.getByText("Your data stays in this browser and is sent nowhere.")).toBeVisible();
  await book.openSample();
  await expect(page.getByText("30 accounts").first()).toBeVisible();
});

test("a book is made, renamed, found again after a reload, duplicated, archived, binned and restored", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("North plan");
  await page.getByRole("button", { name: "North plan" }).click();
  const title = page.getByRole("dialog").getByLabel("Title");
  await title.fill("Northern plan");
  await title.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Northern plan" })).toBeVisible();
  await expect(book.saved()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Northern plan" })).toBeVisible();
  await book.toShelf();
  await book.bookMenu("Northern plan", "Duplicate");
  await expect(page.getByRole("link", { name: /Northern plan \(copy\)/ })).toBeVisible();
  await book.bookMenu("Northern plan \\(copy\\)", "Archive");
  await expect(page.getByText(/^Archived · 1/)).toBeVisible();
  await book.bookMenu("Northern plan", "Move to the bin");
  await expect(page.getByText(/^Bin .* · 1/)).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: /^Northern plan/ }).first()).toBeVisible();
});

test("a book is erased for good only from the bin and only after a question", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Short lived");
  await expect(book.saved()).toBeVisible();
  await book.toShelf();
  await book.bookMenu("Short lived", "Move to the bin");
  await page.getByText(/^Bin .* · 1/).click();
  await book.bookMenu("Short lived", "Erase for good");
  await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByText("No books yet")).toBeVisible();
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.endsWith("prefs")));
  expect(left.filter((key) => !key.includes("ballast"))).toEqual([]);
});

test("undo and redo name what they do, by button and by key", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  const firm = page.getByRole("dialog").getByLabel("Firm or group");
  await firm.fill("Lantu");
  await firm.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo: Change the book’s data" }).click();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("dialog").getByLabel("Firm or group")).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("dialog").getByLabel("Firm or group")).toHaveValue("Lantu");
});

test("find reaches tools, accounts, people and entries by keys alone", async ({ page }) => {
  const book = new BookPage(page);
  await book.openSample();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Find" })).toBeFocused();
  await page.keyboard.type("funnel");
  await expect(page.getByRole("option").first()).toContainText("Reverse funnel");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/funnel/i);
  await expect(page).toHaveTitle("Reverse funnel · Lantu Digital: plan for 2027 · Sandtable");
  const find = async (words: string, kind: string) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Find" })).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole("option", { name: new RegExp(`^${kind}`) }).first()).toContainText(words);
    await page.keyboard.press("Enter");
  };
  await find("Lifeng Heavy", "Account");
  await expect(page.getByRole("heading", { level: 1, name: "Lifeng Heavy Works" })).toBeVisible();
  await find("Tang Xiaoman", "Person");
  await expect(page.getByRole("dialog", { name: "Tang Xiaoman" })).toBeVisible();
  await page.keyboard.press("Escape");
  await find("Ring forty", "Canvas");
  await expect(page.locator(":focus").getByRole("textbox").first()).toHaveValue(/^Ring forty/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("no such thing anywhere");
  await expect(page.getByText("Nothing found for")).toBeVisible();
});

test("the language changes without reload and the words of the user stay", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan 计划");
  await page.evaluate(() => void ((window as any).__same = 1));
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "总览" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Plan 计划" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  expect(await page.evaluate(() => (window as any).__same)).toBe(1);
});

test("the keys are listed by ?", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await page.locator("body").press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("an address that names nothing says so and leads back", async ({ page }) => {
  await openApp(page, "#/book/nonsense");
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the shelf" }).click();
  await expect(page.getByRole("button", { name: say.sample })).toBeVisible();
});

test("a book that is not here is not replaced by an empty one", async ({ page }) => {
  await openApp(page, "#/book/00000000-0000-4000-8000-00000000dead");
  await expect(page.getByRole("heading", { name: "This book is not here" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the shelf" }).click();
  await expect(page.getByText("No books yet")).toBeVisible();
});
