// One text field of a book as the place where keeping is tried: edited many times, read again after whatever happened.
import { expect, type Locator, type Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";

export class Keeping {
  readonly book: BookPage;

  constructor(readonly page: Page) {
    this.book = new BookPage(page);
  }

  state(): Locator {
    return this.page.locator(".save-state__word");
  }

  /** Waits until everything is in both places. */
  async onDisk(timeout = 15_000) {
    await expect(this.state()).toHaveText("On disk", { timeout });
  }

  /** Opens the settings of the book and gives the field. */
  async field(title = "Plan"): Promise<Locator> {
    await this.page.getByRole("button", { name: title, exact: true }).click();
    return this.page.getByRole("dialog").getByLabel("Firm or group");
  }

  async write(value: string, title = "Plan") {
    const field = await this.field(title);
    await field.fill(value);
    await field.press("Enter");
    await this.page.keyboard.press("Escape");
  }

  async read(title = "Plan"): Promise<string> {
    const value = await (await this.field(title)).inputValue();
    await this.page.keyboard.press("Escape");
    return value;
  }
}

/** Makes the n-th write of this page from now on fail, once. */
export async function failAt(page: Page, n: number) {
  await page.evaluate((n) => {
    const holder = window as any;
    holder.trueSet ??= Storage.prototype.setItem;
    let calls = 0;
    Storage.prototype.setItem = function (key, value) {
      calls += 1;
      if (calls === n) throw new DOMException("full", "QuotaExceededError");
      holder.trueSet.call(this, key, value);
    };
  }, n);
}
