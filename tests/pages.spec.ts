// Every page of the sample book: axe finds nothing, in both languages and both themes; nothing runs over the edge on a
// phone; what is printed has the expected pages and text.
import { BookPage } from "./book.page.ts";
import { expect, expectNoAxeViolations, openApp, test } from "./fixtures.ts";

const PAGES = [
  "",
  "design/canvas",
  "targets/funnel",
  "portfolio/accounts",
  "portfolio/score",
  "portfolio/tiers",
  "portfolio/abc",
  "portfolio/matrix",
  "bin",
];

/** The account of the sample book that has people. */
const ACCOUNT = "5a4db00c-0000-8000-8000-000000613031";
const ACCOUNT_PAGES = ["portrait", "people", "plan"].map((tab) => `accounts/${ACCOUNT}/${tab}`);

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["zh-CN", "en-US"]) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale });

      test("axe finds nothing on the shelf", async ({ page }) => {
        await openApp(page);
        await expectNoAxeViolations(page);
        await new BookPage(page).openSample();
        await new BookPage(page).toShelf();
        await expectNoAxeViolations(page);
      });

      for (const [name, paths] of [["tool", PAGES], ["account's page", ACCOUNT_PAGES]] as const) {
        test(`axe finds nothing on any ${name} of the sample book`, async ({ page }) => {
          const book = new BookPage(page);
          await book.openSample();
          for (const path of paths) {
            await test.step(path || "overview", async () => {
              await book.goTo(path);
              await expectNoAxeViolations(page);
            });
          }
        });
      }
    });
  }
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
      });
    });
  }
});

test.describe("in the language of the tests", () => {
  test.use({ locale: "zh-CN" });

  test("the pages print on A4 with their Chinese text and without the frame", async ({ page }) => {
    const book = new BookPage(page);
    await book.openSample();
    for (const [path, most] of [["design/canvas", 3], ["targets/funnel", 2], ["portfolio/tiers", 6]] as const) {
      await book.goTo(path);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages, path).toBeGreaterThan(0);
      expect(pages, path).toBeLessThanOrEqual(most);
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
