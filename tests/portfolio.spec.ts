// What is made of the accounts: score with live weights, tiers, ABC classes, the matrix.
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { many, PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const CRITERIA = [
  "revenue_contribution", "profit_contribution", "growth_potential", "cost_structure", "industry_position",
  "demonstration_effect", "technical_synergy", "ecosystem_value", "history", "executive_interaction", "trust", "cultural_fit",
];

/** All twelve criteria at one mark, with exceptions. */
const scored = (mark: number, exceptions: Record<string, number> = {}) =>
  ({ ...Object.fromEntries(CRITERIA.map((key) => [key, mark])), ...exceptions });

const rivals = [
  { name: "Rich", scores: scored(5, { revenue_contribution: 10, trust: 2 }), purchases: { "2026": 900_00 }, wallet: 3000_00 },
  { name: "Loyal", scores: scored(5, { revenue_contribution: 4, trust: 9 }), purchases: { "2026": 100_00 } },
  { name: "Unknown", scores: { trust: 10 }, purchases: { "2026": 50_00 } },
];

/** Twenty active accounts with purchases in the last twelve months. */
const buyers = () => many(20, (at) => ({ last_purchase: "2026-10-01", orders_12m: 20 - at, amount_12m: (20 - at) * 1_000_00 }));

test("moving a weight moves the ranking at once and shows the places moved; undo takes it back", async ({ page }) => {
  const score = new PortfolioPage(page);
  await score.open("score", rivals);
  expect((await score.names()).slice(1)).toEqual(["Rich", "Loyal"]);
  const weight = page.getByRole("slider", { name: "Weight of Revenue contribution" });
  await weight.fill("0");
  await expect.poll(async () => (await score.names()).slice(1)).toEqual(["Loyal", "Rich"]);
  expect(await score.cellText("Loyal", "Moved")).toBe("▲1");
  expect(await score.cellText("Rich", "Moved")).toBe("▼1");
  await page.getByRole("button", { name: "Default weights" }).click();
  await expect.poll(async () => (await score.names()).slice(1)).toEqual(["Rich", "Loyal"]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await score.names()).slice(1)).toEqual(["Loyal", "Rich"]);
});

test("a provisional total keeps its place but has no rank", async ({ page }) => {
  const score = new PortfolioPage(page);
  await score.open("score", rivals);
  expect(await score.names()).toEqual(["Unknown", "Rich", "Loyal"]);
  expect(await score.cellText("Unknown", "Rank")).toBe("—");
  expect(await score.cellText("Rich", "Rank")).toBe("1");
  await (await score.cell("Unknown", "Total")).getByRole("button").click();
  await expect(page.getByRole("dialog", { name: "Total" })).toContainText("below 60%");
});

test("scores are typed as digits into the table, and given on the sheet with their anchors", async ({ page }) => {
  const score = new PortfolioPage(page);
  await score.open("score", rivals);
  await (await score.cell("Loyal", "Revenue contribution")).click();
  await score.table().focus();
  await page.keyboard.press("0");
  await expect.poll(() => score.cellText("Loyal", "Revenue contribution")).toBe("10");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Loyal: three-dimension score" });
  await expect(sheet.getByRole("group", { name: "Trust" })).toContainText("5: Works to contract");
  await sheet.getByRole("group", { name: "Trust" }).getByRole("radio", { name: "3" }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect.poll(() => score.cellText("Loyal", "Trust")).toBe("3");
});

test("proposals from the figures count only once they are accepted", async ({ page }) => {
  const score = new PortfolioPage(page);
  await score.open("score", [{ name: "A", purchases: { "2026": 100 } }, { name: "B", purchases: { "2026": 200 } }]);
  await page.getByRole("switch", { name: "Propose scores from data" }).check();
  await expect.poll(() => score.cellText("B", "Revenue contribution")).toBe("(6)");
  expect(await score.cellText("B", "Total")).toBe("—");
  await page.getByRole("button", { name: "Accept all 2 proposals" }).click();
  await expect.poll(() => score.cellText("B", "Revenue contribution")).toBe("6");
});

test("tiers cut the active accounts by the target shares and one given by hand needs a reason", async ({ page }) => {
  const tiers = new PortfolioPage(page);
  await tiers.open("tiers", buyers());
  expect(await tiers.cellText("Account 0001", "Tier")).toBe("Strategic partner");
  expect(await tiers.cellText("Account 0020", "Tier")).toBe("Maintain");
  await tiers.row("Account 0020").getByRole("button", { name: "Set the tier of Account 0020" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tier by hand").selectOption({ label: "Core" });
  await expect(dialog.getByText("Write a reason")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Set" })).toBeDisabled();
  await dialog.getByLabel("Reason").fill("New board wants us");
  await dialog.getByRole("button", { name: "Set" }).click();
  await expect.poll(() => tiers.cellText("Account 0020", "Tier")).toBe("Core");
  expect(await tiers.cellText("Account 0020", "Computed")).toBe("Maintain");
  const distribution = page.getByRole("region", { name: "Distribution" }).getByRole("row", { name: /^Core/ });
  await expect(distribution).toContainText("20%45");
});

test("below ten accounts there are scores and an order but no tiers", async ({ page }) => {
  const tiers = new PortfolioPage(page);
  await tiers.open("tiers", buyers().slice(0, 9));
  expect(await tiers.cellText("Account 0001", "Tier")).toBe("—");
  expect(await tiers.cellText("Account 0001", "Place")).toBe("1");
  await expect(page.getByRole("heading", { name: "What this tells you" }).locator("..")).toContainText(/too few/i);
});

test("ABC shows the drawing as a table and follows the measure", async ({ page }) => {
  const abc = new PortfolioPage(page);
  const accounts = [70, 15, 8, 5, 2].map((yuan, at) => ({ name: `A${at}`, purchases: { "2026": yuan * 100 }, gross_margin: at === 4 ? "100%" : "1%" }));
  await abc.open("abc", accounts);
  await page.getByText("Show as table").click();
  const figures = page.getByRole("region", { name: "How contribution concentrates" }).getByRole("row");
  await expect(figures.nth(2)).toContainText("A1");
  await expect(figures.nth(2)).toContainText("85.0%");
  expect([await abc.cellText("A1", "ABC class"), await abc.cellText("A2", "ABC class"), await abc.cellText("A4", "ABC class")]).toEqual(["ABC-A", "ABC-B", "ABC-C"]);
  await page.getByLabel("Gross margin", { exact: true }).check({ force: true });
  await expect.poll(() => abc.cellText("A4", "ABC class")).toBe("ABC-A");
});

test("the strategic-customer test turns with its answers and asks for evidence", async ({ page }) => {
  const abc = new PortfolioPage(page);
  await abc.open("abc", rivals);
  await abc.row("Rich").getByRole("button", { name: "Judge Rich" }).click();
  const dialog = page.getByRole("dialog");
  for (const question of await dialog.getByRole("group").filter({ has: page.getByLabel("Yes") }).all()) {
    if (await question.getByLabel("Yes").count() === 1) await question.getByLabel("Yes").check({ force: true });
  }
  await expect(dialog.getByText("Strategic customer", { exact: true })).toBeVisible();
  await dialog.getByLabel("Relation class").selectOption("A");
  await page.keyboard.press("Escape");
  expect(await abc.cellText("Rich", "Relation class")).toBe("Relation class A");
  await expect(page.getByText("Strategic, but on assumptions: Rich.")).toBeVisible();
});

test("the matrix places accounts, a bubble opens its account, and the threshold can be the median", async ({ page }) => {
  const matrix = new PortfolioPage(page);
  await matrix.open("matrix", rivals);
  expect(await matrix.cellText("Rich", "Quadrant")).not.toBe("—");
  await (await matrix.cell("Loyal", "Own score")).click();
  await matrix.table().focus();
  await page.keyboard.press("9");
  await expect.poll(() => matrix.cellText("Loyal", "Own score")).toBe("9");
  await page.getByLabel("Median of the portfolio").check({ force: true });
  await page.getByRole("button", { name: /^Rich / }).locator(".chart__mark").click();
  await expect(page.getByRole("heading", { level: 1, name: "Rich" })).toBeVisible();
});

test("ten thousand accounts are scored, tiered and classed without a hitch", async ({ page }) => {
  test.slow();
  const score = new PortfolioPage(page);
  await score.open("score", many(10_000, (at) => ({ scores: scored(1 + (at % 10)), last_purchase: "2026-10-01" })));
  await expect(score.table()).toHaveAttribute("aria-rowcount", "10001");
  for (const path of ["tiers", "abc", "matrix", "accounts"]) {
    await score.goTo(path);
    await expect(score.table()).toHaveAttribute("aria-rowcount", "10001");
  }
});

for (const path of ["score", "tiers", "abc", "matrix"] as const) {
  test(`axe finds nothing on ${path}, and a phone scrolls down only`, async ({ page }) => {
    const portfolio = new PortfolioPage(page);
    await portfolio.open(path, buyers().map((account, at) => ({ ...account, scores: scored(1 + (at % 10)) })));
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
