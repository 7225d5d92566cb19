// An account's page as a user works with it, and a small book to begin with: one firm, one account, no people.
import { expect, type Locator, type Page } from "@playwright/test";
import { goToHash, openApp } from "./fixtures.ts";

const BOOK = "00000000-0000-4000-8000-000000000001";
const ACCOUNT = "00000000-0000-4000-8000-000000000002";

/** A file with one account, as an export would be. */
function file(accountName: string) {
  const account = { order: "1", name: accountName, industry: "Machinery", region: "East", owner: "Chen" };
  const book = {
    about: { title: "Plan 2026", firm: "Lantu", as_of: "2026-11-22" },
    portfolio: { accounts: { [ACCOUNT]: account } },
  };
  const envelope = { format: "sandtable-book", schema: 1, min_reader: 1, app: "test", id: BOOK, exported: "2026-11-22" };
  return JSON.stringify({ ...envelope, book, stamps: {} });
}

export class AccountPage {
  constructor(readonly page: Page) {}

  /** Brings a book with one account onto the shelf and opens a tab of the account. */
  async open(tab: "portrait" | "people" | "plan", accountName = "Eastern Precision") {
    await openApp(this.page);
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: /^(Import a file|导入文件)$/ }).click(),
    ]);
    await chooser.setFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from(file(accountName)) });
    await this.page.getByRole("button", { name: /^(Put it on the shelf|放到书架)$/ }).click();
    await expect(this.page.getByRole("button", { name: "Plan 2026" })).toBeVisible();
    await this.goTo(tab);
  }

  async goTo(tab: "portrait" | "people" | "plan") {
    const hash = new URL(this.page.url()).hash;
    const book = hash.match(/book\/([^/]+)/)?.[1];
    await goToHash(this.page, `/book/${book}/accounts/${ACCOUNT}/${tab}`);
    await expect(this.page.getByRole("navigation", { name: /^(Pages of the account|大客户的页面)$/ })).toBeVisible();
  }

  async tab(name: string) {
    await this.page.getByRole("navigation", { name: /^(Pages of the account|大客户的页面)$/ }).getByRole("link", { name }).click();
  }

  async add(...names: string[]) {
    const field = this.page.getByLabel(/^(Add a person|添加人员)$/);
    for (const name of names) {
      await field.fill(name);
      await field.press("Enter");
      await expect(field).toHaveValue("");
    }
  }

  /** A field of a person's row: "Support", "Reports to". */
  field(name: string, field: string): Locator {
    return this.page.getByRole("region", { name: /^(People|人物)$/ }).getByLabel(`${name}: ${field}`, { exact: true });
  }

  async choose(name: string, field: string, choice: string) {
    await this.field(name, field).selectOption({ label: choice });
  }

  async delete(name: string) {
    await this.page.getByRole("button", { name: `${name}: actions` }).click();
    await this.page.getByRole("menuitem", { name: "Delete" }).click();
  }

  names(): Promise<string[]> {
    return this.page.getByRole("textbox", { name: /: Name$/ }).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  }

  /** The figure with this name, as shown. */
  figure(name: string): Locator {
    return this.page.locator(".figure").filter({ has: this.page.locator(".figure__label", { hasText: new RegExp(`^${name}$`) }) }).locator(".figure__value");
  }

  findings(): Locator {
    return this.page.getByRole("heading", { name: /^(What this tells you|这说明什么)$/ }).locator("..").getByRole("listitem");
  }
}
