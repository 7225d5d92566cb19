// Every page of the sample book, and what opens over it: axe finds nothing, in both languages and both themes; nothing
// runs over the edge on a phone; what is printed has the expected pages and text.
import type { Page } from "@playwright/test";
import { BookPage, say } from "./book.page.ts";
import { expect, expectNoAxeViolationsInEitherTheme, openApp, test } from "./fixtures.ts";

const PAGES = [
  "",
  "design/canvas",
  "targets/funnel",
  "portfolio/accounts",
  "portfolio/score",
  "portfolio/tiers",
  "portfolio/abc",
  "portfolio/matrix",
  "portfolio/overview",
  "portfolio/effort",
  "portfolio/stock",
  "portfolio/moves",
  "portfolio/lifetime",
  "bin",
  "backups",
  "conflicts",
];

/** The account of the sample book that has people. */
const ACCOUNT = "5a4db00c-0000-8000-8000-000000613031";
const ACCOUNT_PAGES = ["portrait", "people", "plan"].map((tab) => `accounts/${ACCOUNT}/${tab}`);

const press = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

/** The parts of the page of stock and visits, behind the first one. */
const PARTS = [/^(Visits|拜访)$/, /^(Customer sand table|客户沙盘)$/, /^(Weekly analysis|每周分析)$/, /^(Selection|客户选择)$/];
const showPart = (name: RegExp) => (page: Page) => page.getByRole("radio", { name }).check({ force: true });

/** What opens over a page: where, and how. */
const OPENED: [string, string, (page: Page) => Promise<unknown>][] = [
  ["find", "", (page) => page.keyboard.press("Control+k").then(() => page.keyboard.type("a"))],
  ["the keys", "", (page) => page.keyboard.press("?")],
  ["the preferences", "", press(/^(Settings|设置)$/)],
  ["the settings of the book", "", press(/^(Lantu|澜图)/)],
  ["the ways to export", "", press(/^(Export|导出)$/)],
  ["an explained figure", "targets/funnel", press(/(formula|公式)$/i)],
  ["the columns", "portfolio/accounts", press(/^(Columns|选择列)$/)],
  ["a proposal", "portfolio/moves", press(/^(Accept|接受)/)],
  ["the lock", "backups", press(/^(Lock|上锁)$/)],
  ...PARTS.map((part) => [part.source, "portfolio/stock", showPart(part)] as [string, string, (page: Page) => Promise<unknown>]),
];

for (const locale of ["zh-CN", "en-US"]) {
  test.describe(`${locale}, light and dark`, () => {
    test.use({ locale });

    test("axe finds nothing on the shelf", async ({ page }) => {
      await openApp(page);
      await expectNoAxeViolationsInEitherTheme(page);
      await new BookPage(page).openSample();
      await new BookPage(page).toShelf();
      await expectNoAxeViolationsInEitherTheme(page);
    });

    for (const [name, paths] of [["tool", PAGES], ["account's page", ACCOUNT_PAGES]] as const) {
      test(`axe finds nothing on any ${name} of the sample book`, async ({ page }) => {
        const book = new BookPage(page);
        await book.openSample();
        for (const path of paths) {
          await test.step(path || "overview", async () => {
            await book.goTo(path);
            await expectNoAxeViolationsInEitherTheme(page);
          });
        }
      });
    }

    test("axe finds nothing in what opens over the pages", async ({ page }) => {
      const book = new BookPage(page);
      await book.openSample();
      for (const [name, path, open] of OPENED) {
        await test.step(name, async () => {
          await book.goTo(path);
          await open(page);
          await expectNoAxeViolationsInEitherTheme(page);
          await page.keyboard.press("Escape");
          await page.keyboard.press("Escape");
        });
      }
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const locale of ["zh-CN", "en-US"]) {
    test.describe(locale, () => {
      test.use({ locale });

      test("no page of the sample book runs over the edge", async ({ page }) => {
        const book = new BookPage(page);
        await book.openSample();
        for (const path of [...PAGES, ...ACCOUNT_PAGES]) {
          await book.goTo(path);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, path).toBeLessThanOrEqual(390);
        }
        for (const part of PARTS) {
          await book.goTo("portfolio/stock");
          await showPart(part)(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), part.source).toBeLessThanOrEqual(390);
        }
      });

      // The sixth chapter once stood cut at the edge, and the tool that was open was out of sight in its line.
      test("all chapters and the tool that is open stand on the screen", async ({ page }) => {
        const book = new BookPage(page);
        await book.openSample();
        await book.goTo("portfolio/lifetime");
        const thread = page.getByRole("navigation", { name: say.thread });
        const chapters = [/^(Overview|总览)$/, /^(Design|业务设计)$/, /^(Targets|目标)$/, /^(Portfolio|客户组合)$/, /^(Bin|回收站)$/, /^(Backups|备份)$/];
        for (const name of [...chapters, /^(Customer lifetime value|客户生命周期价值)$/])
          await expect(thread.getByRole("link", { name })).toBeInViewport({ ratio: 0.98 });
      });

      test("the alarm that nothing is saved fits into the bar", async ({ page }) => {
        const book = new BookPage(page);
        await book.openSample();
        await book.goTo("targets/funnel");
        await page.evaluate(() => {
          const full = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
          Storage.prototype.setItem = full;
          IDBObjectStore.prototype.put = full;
        });
        await page.getByLabel(/^(Average deal value|客单价)$/).fill("7");
        await page.keyboard.press("Tab");
        await expect(page.getByText(/^(Not saved|未保存)$/).first()).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      });
    });
  }
});

for (const locale of ["zh-CN", "en-US"]) {
  test.describe(`printed, ${locale}`, () => {
    test.use({ locale });

    test("the pages print on A4 without the frame", async ({ page }) => {
      const book = new BookPage(page);
      await book.openSample();
      const most = {
        [`accounts/${ACCOUNT}/plan`]: 1,
        "design/canvas": 3,
        "targets/funnel": 2,
        "portfolio/overview": 1,
        "portfolio/effort": 4,
        "portfolio/moves": 4,
        "portfolio/tiers": 6,
      };
      for (const [path, pages] of Object.entries(most)) {
        await book.goTo(path);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        const count = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        expect(count, path).toBeGreaterThan(0);
        expect(count, path).toBeLessThanOrEqual(pages);
      }
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("navigation")).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    });
  });
}
