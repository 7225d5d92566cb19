// What a person sets for this device: language, unit of money, theme, the meaning of red. It changes no book.
import { BookPage } from "./book.page.ts";
import { expect, test } from "./fixtures.ts";
import { PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-US", colorScheme: "light" });

async function choose(page: PortfolioPage["page"], entry: string) {
  await page.getByRole("button", { name: /^(Settings|设置)$/ }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

test("unit, theme and language hold on every page and after a reload, and no edit is made of them", async ({ page }) => {
  const book = new BookPage(page);
  await book.openSample();
  await book.goTo("portfolio/accounts");
  const accounts = new PortfolioPage(page);
  await expect.poll(() => accounts.cellText("Lifeng Heavy Works", "Wallet")).toBe("42,000K");
  await choose(page, "Amounts in millions (M)");
  await expect.poll(() => accounts.cellText("Lifeng Heavy Works", "Wallet")).toBe("42.0M");
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await choose(page, "Theme: dark");
  expect(await paper()).not.toBe(light);
  await choose(page, "中文");
  await expect(page.getByRole("heading", { level: 1, name: "客户清单" })).toBeVisible();
  await expect.poll(() => accounts.cellText("Lifeng Heavy Works", "客户年度预算")).toBe("0.42亿元");
  await expect(page.getByRole("button", { name: "没有可撤销的操作" })).toBeDisabled();
  await page.reload();
  await expect.poll(() => accounts.cellText("Lifeng Heavy Works", "客户年度预算")).toBe("0.42亿元");
  expect(await paper()).not.toBe(light);
});

test("red means loss, or gain where a person is used to that", async ({ page }) => {
  const book = new BookPage(page);
  await book.openSample();
  await book.goTo("portfolio/score");
  await page.getByRole("slider", { name: "Weight of Revenue contribution" }).fill("0");
  const colour = (mark: string) =>
    page.getByRole("gridcell").or(page.getByRole("cell")).filter({ hasText: new RegExp(`^${mark}`) }).first().locator("span")
      .evaluate((cell) => getComputedStyle(cell).color);
  const [up, down] = [await colour("▲"), await colour("▼")];
  expect(up).not.toBe(down);
  await choose(page, "Red means gain");
  await expect.poll(() => colour("▲")).toBe(down);
  await expect.poll(() => colour("▼")).toBe(up);
});
