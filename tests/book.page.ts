// The shelf and the frame around a book as a user works with them, in either language.
import { expect, type Locator, type Page } from "@playwright/test";
import { goToHash, openApp } from "./fixtures.ts";

/** The words a user looks for, in both languages. */
export const say = {
  sample: /^(Open the sample|打开示例)$/,
  newBook: /^(New book|新建计划书)$/,
  create: /^(Create|新建)$/,
  title: /^(Title of the new book|新计划书的标题)$/,
  importFile: /^(Import a file|导入文件)$/,
  onShelf: /^(Put it on the shelf|放到书架)$/,
  saved: /^(Saved|On disk|已保存|已落盘)$/,
  onDisk: /^(On disk|已落盘)$/,
  undo: /^(Undo|撤销)/,
  redo: /^(Redo|重做)/,
  shelf: /^(Back to the shelf|回到书架)$/,
  export: /^(Export|导出)$/,
  exportBook: /^(Export the book \(JSON\)|导出计划书（JSON）)$/,
  thread: /^(The thread of the plan|计划的主线)$/,
};

export type Lang = "zh" | "en";

/** What the button says that switches to a language. */
const SWITCH: Record<Lang, string> = { zh: "中文", en: "English" };

export class BookPage {
  constructor(readonly page: Page) {}

  /** Opens the app on the sample book. */
  async openSample() {
    await openApp(this.page);
    await this.page.getByRole("button", { name: say.sample }).click();
    await expect(this.page.getByRole("navigation", { name: say.thread })).toBeVisible();
  }

  /** Opens the app, in a language if one is asked for, and begins a blank book. */
  async begin(title: string, lang?: Lang) {
    await openApp(this.page);
    if (lang && (await this.page.getByRole("button", { name: SWITCH[lang], exact: true }).isVisible()))
      await this.page.getByRole("button", { name: SWITCH[lang], exact: true }).click();
    await this.page.getByRole("button", { name: say.newBook }).click();
    await this.page.getByLabel(say.title).fill(title);
    await this.page.getByRole("button", { name: say.create }).click();
    await expect(this.page.getByRole("button", { name: title })).toBeVisible();
  }

  /** Goes to a page of the open book by its address: "design/canvas". */
  async goTo(path: string) {
    const book = new URL(this.page.url()).hash.match(/book\/([^/]+)/)?.[1];
    await goToHash(this.page, `/book/${book}${path ? `/${path}` : ""}`);
  }

  saved(): Locator {
    return this.page.getByText(say.saved).first();
  }

  async toShelf() {
    await this.page.getByRole("link", { name: say.shelf }).click();
    await expect(this.page.getByRole("button", { name: say.sample })).toBeVisible();
  }

  /** Exports the open book and gives the text of the file. */
  async export(): Promise<string> {
    await this.page.getByRole("button", { name: say.export }).click();
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("menuitem", { name: say.exportBook }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  }

  /** Chooses a file on the shelf. */
  async choose(name: string, content: string | Buffer) {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.page.getByRole("button", { name: say.importFile }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  }

  /** The menu of a book on the shelf. */
  async bookMenu(title: string, entry: string | RegExp) {
    await this.page.getByRole("button", { name: new RegExp(`${title}.*(的操作)$|^Actions for .${title}`) }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }
}
