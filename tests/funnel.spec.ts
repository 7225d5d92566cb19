// The reverse funnel: from a target to counts and people, live while typing, with the method's own examples.
import type { Page } from "@playwright/test";
import { BookPage, say, type Lang } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const WORDS = {
  zh: { target: "收入目标", value: "客单价", rates: "填入参考比率", explain: (name: string) => `${name}：查看计算过程` },
  en: { target: "Revenue target", value: "Average deal value", rates: "Fill in the method's rates", explain: (name: string) => `${name}: show how it is calculated` },
} as const;

async function openExample(page: Page, lang: Lang, target: string, value: string) {
  const words = WORDS[lang];
  const book = new BookPage(page);
  await book.begin("Plan", lang);
  await book.goTo("targets/funnel");
  await page.getByRole("button", { name: words.rates }).click();
  await field(page, words.target).fill(target);
  await field(page, words.value).fill(value);
  return words;
}

/** A field by its label; the buttons for undo and redo name fields too. */
function field(page: Page, name: string) {
  return page.getByRole("textbox", { name, exact: true });
}

function figure(page: Page, lang: Lang, name: string) {
  return page.getByTitle(WORDS[lang].explain(name), { exact: true });
}

test("the source's example comes out figure by figure, rounded up and to the nearest", async ({ page }) => {
  await openExample(page, "zh", "300万", "30万");
  const expectFigures = async (figures: Record<string, string>) => {
    for (const [name, value] of Object.entries(figures)) await expect(figure(page, "zh", name)).toContainText(value);
  };
  await expectFigures({ 成交客户: "10", "销售接受商机（SAL）": "30", "意向客户（SQL）": "34", "自拓 SQL": "14", "集客 SQL": "20", "画像客户（MQL）": "100–200", 正推收入: "306万元", 超出: "6万元" });
  await page.getByRole("radio", { name: "四舍五入" }).check({ force: true });
  await expectFigures({ 成交客户: "10", "销售接受商机（SAL）": "30", "意向客户（SQL）": "33", "自拓 SQL": "13", "集客 SQL": "20", "画像客户（MQL）": "100–200", 正推收入: "297万元", 缺口: "3万元" });
  await expect(page.getByRole("listitem").filter({ hasText: "照这些数量执行，月度目标还差 3万元。" })).toBeVisible();
});

test("figures move while the target is typed, and the text is left as it was typed", async ({ page }) => {
  await openExample(page, "zh", "300万", "30万");
  const target = field(page, "收入目标");
  await target.fill("");
  await target.pressSequentially("3100000");
  await expect(figure(page, "zh", "成交客户")).toContainText("11");
  await expect(target).toHaveValue("3100000");
  await expect(target).toBeFocused();
  await target.blur();
  await expect(target).toHaveValue("310万");
  await expect(figure(page, "zh", "正推收入")).toContainText("333万元");
});

test("every figure opens to its formula with the inputs of the book", async ({ page }) => {
  await openExample(page, "en", "3M", "300K");
  await figure(page, "en", "SQL").click();
  const explained = page.getByRole("dialog", { name: WORDS.en.explain("SQL") });
  await expect(explained).toContainText("30 ÷ 90% = 33.33 → 34");
  await expect(explained).toContainText("[S2]");
});

test("a rate may be typed as a ratio, and one out of bounds is refused with the reason", async ({ page }) => {
  await openExample(page, "en", "3M", "300K");
  const rate = field(page, "Win rate");
  await rate.fill("1:4");
  await expect(figure(page, "en", "SAL")).toContainText("40");
  await rate.fill("0%");
  await rate.blur();
  await expect(page.getByText("A conversion lies above 0").first()).toBeVisible();
  await expect(figure(page, "en", "SAL")).toContainText("—");
  await rate.fill("4:1");
  await rate.blur();
  await expect(rate).toHaveAttribute("aria-invalid", "true");
});

test("the roles tell how many are needed and which one limits", async ({ page }) => {
  await openExample(page, "en", "15M", "300K");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("SDR")).toContainText("2 to 5 teams");
  await expect(row("FAE")).toContainText("Limits");
  await field(page, "Potential→MQL rate").fill("20%");
  await expect(row("SDR")).toContainText("9 to 17 teams");
  await expect(row("SDR")).toContainText("Limits");
  await page.getByRole("radio", { name: "Person" }).check({ force: true });
  await expect(row("SDR")).toContainText("9 to 17 people");
});

test("a year is shared by its working months, and everything can be undone", async ({ page }) => {
  await openExample(page, "zh", "3300万", "30万");
  await page.getByRole("radio", { name: "年", exact: true }).check({ force: true });
  await page.getByLabel("有效工作月数").selectOption("11");
  await expect(figure(page, "zh", "月度目标")).toContainText("300万元");
  await expect(figure(page, "zh", "意向客户（SQL）")).toContainText("34");
  await page.keyboard.press("Control+z");
  await expect(figure(page, "zh", "月度目标")).toContainText("275万元");
});

test("what was typed is there after coming back", async ({ page }) => {
  await openExample(page, "zh", "300万", "30万");
  await field(page, "客单价").blur();
  await expect(page.getByText(say.saved).first()).toBeVisible();
  await page.reload();
  await expect(field(page, "收入目标")).toHaveValue("300万");
  await expect(figure(page, "zh", "意向客户（SQL）")).toContainText("34");
});

test("on paper the funnel is one page", async ({ page }) => {
  await openExample(page, "zh", "300万", "30万");
  await expect(figure(page, "zh", "成交客户")).toContainText("10");
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["zh", "en"] as const) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test("axe finds nothing on a filled funnel", async ({ page }) => {
        await openExample(page, lang, "3M", "300K");
        await figure(page, lang, lang === "zh" ? "成交客户" : "Won customers").click();
        await expectNoAxeViolations(page);
      });
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("nothing scrolls sideways", async ({ page }) => {
    await openExample(page, "en", "3M", "300K");
    await expect(figure(page, "en", "Won customers")).toContainText("10");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
