// What a person does on the business-design canvas, in words of the screen. It checks nothing.
import type { Locator, Page } from "@playwright/test";
import { BookPage, type Lang } from "./book.page.ts";

const WORDS = {
  zh: { add: (b: string) => `添加到“${b}”`, today: (b: string) => `添加到“${b}”（今天）`, entry: (b: string) => `“${b}”的条目`, newList: (b: string) => `${b}：新设计`, todayList: (b: string) => `${b}：今天`, decision: "决策", readiness: (b: string) => `${b}：准备度`, pair: "今昔对照", carry: "沿用到新设计", actions: "更多操作" },
  en: { add: (b: string) => `Add to ${b}`, today: (b: string) => `Add to ${b}, today`, entry: (b: string) => `Entry in ${b}`, newList: (b: string) => `${b}: new design`, todayList: (b: string) => `${b}: today`, decision: "Decision", readiness: (b: string) => `${b}: readiness`, pair: "Side by side", carry: "Carry over", actions: "More actions" },
} as const;

export class Canvas {
  readonly words: (typeof WORDS)[Lang];

  constructor(readonly page: Page, readonly lang: Lang) {
    this.words = WORDS[lang];
  }

  static async open(page: Page, lang: Lang) {
    const book = new BookPage(page);
    await book.begin("Plan", lang);
    await book.goTo("design/canvas");
    return new Canvas(page, lang);
  }

  block(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  async add(block: string, text: string) {
    const line = this.page.getByLabel(this.words.add(block), { exact: true });
    await line.fill(text);
    await line.press("Enter");
  }

  async addToday(block: string, text: string) {
    const line = this.page.getByLabel(this.words.today(block), { exact: true });
    await line.fill(text);
    await line.press("Enter");
  }

  /** The entries of the new design in a block, as list items. */
  entries(block: string): Locator {
    return this.page.getByRole("list", { name: this.words.newList(block) }).getByRole("listitem").filter({ has: this.page.getByLabel(this.words.entry(block)) });
  }

  todays(block: string): Locator {
    return this.page.getByRole("list", { name: this.words.todayList(block) }).getByRole("listitem").filter({ has: this.page.getByLabel(this.words.entry(block)) });
  }

  entry(block: string, at: number): Locator {
    return this.entries(block).nth(at);
  }

  words_of(block: string, at: number): Locator {
    return this.entry(block, at).getByLabel(this.words.entry(block));
  }

  texts(block: string): Promise<string[]> {
    return this.entries(block).getByLabel(this.words.entry(block)).evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  }

  async decide(block: string, at: number) {
    await this.entry(block, at).getByRole("checkbox", { name: this.words.decision }).check();
  }

  /** The readiness of a block; pressing it opens its parts. */
  readiness(block: string): Locator {
    return this.page.getByRole("button", { name: this.words.readiness(block) });
  }

  async choose(name: string) {
    await this.page.getByRole("radio", { name, exact: true }).check({ force: true });
  }

  async act(entry: Locator, action: string) {
    await entry.getByRole("button", { name: new RegExp(`^${this.words.actions}`) }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }
}
