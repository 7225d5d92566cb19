// Files go out and come in: the same to the byte, with a preview, and bad ones change nothing.
import { readFileSync, readdirSync } from "node:fs";
import { BookPage, say } from "./book.page.ts";
import { expect, openApp, test } from "./fixtures.ts";

test.use({ locale: "en-US" });

const bad = new URL("./fixtures/bad/", import.meta.url);
const expected: Record<string, { zh: string; en: string }> = JSON.parse(
  readFileSync(new URL("expected.json", bad), "utf8"),
);

test("export, erase, import, export gives the same file to the byte", async ({ page }) => {
  const book = new BookPage(page);
  await book.openSample();
  await page.keyboard.press("Escape");
  const first = await book.export();
  await book.toShelf();
  await book.bookMenu("Lantu", "Move to the bin");
  await page.getByText(/^Bin .* · 1/).click();
  await book.bookMenu("Lantu", "Erase for good");
  await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
  await book.choose("plan.json", first);
  await page.getByRole("button", { name: say.onShelf }).click();
  await expect(page.getByRole("navigation", { name: say.thread })).toBeVisible();
  expect(await book.export()).toBe(first);
});

test("an import into an open book shows what it would change, merges, and can be undone", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  const file = await book.export();
  const edited = JSON.parse(file);
  edited.book.about.firm = "From the file";
  delete edited.checksum;
  await page.getByRole("main").evaluate((main, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "plan.json", { type: "application/json" }));
    main.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, JSON.stringify(edited));
  const dialog = page.getByRole("dialog", { name: "Import a book" });
  await expect(dialog.getByText(/differ/)).toBeVisible();
  await dialog.getByRole("button", { name: "Replace the whole book" }).click();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("dialog").getByLabel("Firm or group")).toHaveValue("From the file");
  await page.keyboard.press("Escape");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Redo: Import" })).toBeEnabled();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("dialog").getByLabel("Firm or group")).toHaveValue("");
});

test("a book comes in by pasting its text", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  const file = await book.export();
  await book.toShelf();
  await page.getByRole("button", { name: "Import by pasting" }).click();
  await page.getByLabel(/Paste here/).fill(file);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("This book is already on the shelf.")).toBeVisible();
  await page.getByRole("button", { name: "Import as a copy" }).click();
  await expect(page.getByRole("button", { name: "Plan (copy)" })).toBeVisible();
});

test("every bad file gets a sentence with the reason and changes nothing", async ({ page }) => {
  const book = new BookPage(page);
  await book.begin("Plan");
  await expect(book.saved()).toBeVisible();
  await book.toShelf();
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const before = await stored();
  const files = readdirSync(bad).filter((name) => name !== "expected.json");
  expect(files.sort()).toEqual(Object.keys(expected).sort());
  for (const name of files) {
    await book.choose(name, readFileSync(new URL(name, bad)));
    const dialog = page.getByRole("dialog", { name: "Nothing was imported" });
    await expect(dialog, name).toBeVisible();
    await expect(dialog.getByRole("alert"), name).toContainText(expected[name].en);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(dialog).toHaveCount(0);
  }
  expect(await stored()).toBe(before);
});

test("a file of a hundred megabytes is refused before it is read", async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(100 * 1024 * 1024)], "big.json"));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await expect(page.getByRole("dialog", { name: "Nothing was imported" }).getByRole("alert")).toContainText("too large");
});
