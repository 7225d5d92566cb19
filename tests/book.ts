// Ways into a book that every feature's tests use: a blank book in a language, and one of its tools. It knows no tool.
import { openApp } from "./fixtures.ts";
import type { Page } from "@playwright/test";

const WORDS = {
  zh: { make: "新建计划书", create: "新建", title: "新计划书的标题", switched: "中文" },
  en: { make: "New book", create: "Create", title: "Title of the new book", switched: "English" },
} as const;

export type Lang = keyof typeof WORDS;

/** Makes a blank book and opens one of its tools by its name in the thread. */
export async function openNewBook(page: Page, lang: Lang, tool: string) {
  const words = WORDS[lang];
  await openApp(page);
  const language = page.getByRole("button", { name: words.switched, exact: true });
  if (await language.isVisible()) await language.click();
  await page.getByRole("button", { name: words.make }).click();
  await page.getByLabel(words.title).fill("Plan");
  await page.getByLabel(words.title).press("Enter");
  await page.getByRole("navigation").getByRole("link", { name: tool, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: tool }).waitFor();
}
