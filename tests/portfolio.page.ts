// The pages of the portfolio as a user works with them, and books of any size to begin with.
import { expect, type Locator, type Page } from "@playwright/test";
import { goToHash, openApp } from "./fixtures.ts";

const BOOK = "00000000-0000-4000-8000-000000000001";

/** What a test says of an account; the fields are those of the stored book. */
export type Account = { name: string } & Record<string, unknown>;

/** The id of the account at a place of the book. */
export const idOf = (at: number) => `00000000-0000-4000-8000-${(at + 10).toString(16).padStart(12, "0")}`;

/** A file with these accounts in this order, as an export would be. */
function file(accounts: Account[], portfolio: Record<string, unknown> = {}) {
  const order = (at: number) => (at + 1).toString(36).padStart(4, "0").replace(/0+$/, "");
  const entries = accounts.map((account, at) => [idOf(at), { order: order(at), ...account }]);
  const book = {
    about: { title: "Plan 2026", as_of: "2026-11-22" },
    portfolio: { ...portfolio, accounts: Object.fromEntries(entries) },
  };
  const envelope = { format: "sandtable-book", schema: 1, min_reader: 1, app: "test", id: BOOK, exported: "2026-11-22" };
  return JSON.stringify({ ...envelope, book, stamps: {} });
}

/** Accounts with names, purchases of 2026 in yuan, and whatever else is the same for all. */
export function many(count: number, more: (at: number) => Record<string, unknown> = () => ({})): Account[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `Account ${String(at + 1).padStart(4, "0")}`,
    purchases: { "2026": (count - at) * 1_000_00 },
    ...more(at),
  }));
}

export class PortfolioPage {
  constructor(readonly page: Page) {}

  /** Brings a book with these accounts onto the shelf and opens a page of the portfolio. */
  async open(path: string, accounts: Account[], portfolio = {}) {
    await openApp(this.page);
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: "Import a file" }).click(),
    ]);
    const buffer = Buffer.from(file(accounts, portfolio));
    await chooser.setFiles({ name: "plan.json", mimeType: "application/json", buffer });
    await this.page.getByRole("button", { name: "Put it on the shelf" }).click();
    await expect(this.page.getByRole("button", { name: "Plan 2026" })).toBeVisible();
    await this.goTo(path);
  }

  async goTo(path: string) {
    const book = new URL(this.page.url()).hash.match(/book\/([^/]+)/)?.[1];
    await goToHash(this.page, `/book/${book}/portfolio/${path}`);
  }

  table(): Locator {
    return this.page.getByRole("grid");
  }

  row(name: string): Locator {
    return this.table().getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  /** The cell of an account under a head. */
  async cell(name: string, head: string | RegExp): Promise<Locator> {
    await this.table().waitFor();
    // A head may be without a role, such as the one above the tick boxes, and counts as a place all the same.
    const heads = await this.table().getByRole("row").first().locator("> *").allTextContents();
    const at = heads.findIndex((text) => (typeof head === "string" ? text.trim() === head : head.test(text)));
    expect(at, `there is a column ${head}`).toBeGreaterThanOrEqual(0);
    return this.row(name).locator("> *").nth(at);
  }

  async cellText(name: string, head: string | RegExp): Promise<string> {
    return ((await (await this.cell(name, head)).textContent()) ?? "").trim();
  }

  /** Double press, type, Enter. */
  async edit(name: string, head: string, text: string) {
    await (await this.cell(name, head)).dblclick();
    const field = this.page.getByLabel(`${name}: ${head}`, { exact: true });
    await field.fill(text);
    await field.press("Enter");
  }

  /** The names in the order of the table, as far as they are drawn. */
  names(): Promise<string[]> {
    return this.table().getByRole("rowheader").allTextContents();
  }

  /** Picks an account in a field that looks for it by a part of its name. */
  async pick(part: string, name = part) {
    await this.page.getByRole("combobox", { name: "Account", exact: true }).fill(part);
    await this.page.getByRole("option", { name, exact: true }).click();
  }

  async add(...names: string[]) {
    const field = this.page.getByLabel("Add an account");
    for (const name of names) {
      await field.fill(name);
      await field.press("Enter");
      await expect(field).toHaveValue("");
      await expect(field).toBeFocused();
    }
  }
}
