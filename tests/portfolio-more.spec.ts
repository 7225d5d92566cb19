// Effort, stock and visits, moves, lifetime value and the portfolio on one page, as a user works with them.
import { BookPage } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { many, PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-GB", viewport: { width: 1440, height: 900 } });

const PAGES = ["overview", "effort", "stock", "moves", "lifetime"];
const PARTS = ["Stock & increment", "Visits", "Customer sand table", "Weekly analysis", "Selection"];

/** Twenty buyers with hours, margin and wallet: the later, the fewer hours and the more to gain. */
const buyers = () =>
  many(20, (at) => ({
    last_purchase: "2026-10-01",
    orders_12m: 20 - at,
    amount_12m: (20 - at) * 1_000_00,
    gross_margin: "30%",
    wallet: 90_000_00,
    effort_hours: 200 - at * 8,
    investment: 1_000_00,
    renewal_probability: "80%",
  }));

test("moving hours between tiers shows the shares at once and leaves the book alone; the proposal keeps its minimums", async ({ page }) => {
  const effort = new PortfolioPage(page);
  await effort.open("effort", buyers());
  await expect(page.getByRole("button", { name: "Nothing to undo" })).toBeVisible();
  await page.getByLabel("From", { exact: true }).selectOption({ label: "Maintain" });
  await page.getByLabel("To", { exact: true }).selectOption({ label: "Account 0001" });
  await page.getByLabel("Hours a quarter", { exact: true }).fill("100");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  const shares = page.getByRole("region", { name: "Share of effort: today and after the moves" }).last();
  await expect(shares.getByRole("row", { name: /^Maintain/ })).toContainText(/(\d+) · [\d.]+%/);
  const numbers = await shares.getByRole("row", { name: /^Maintain/ }).getByRole("cell").allTextContents();
  expect(Number.parseInt(numbers[0]!) - Number.parseInt(numbers[1]!)).toBe(100);
  await expect(page.getByRole("button", { name: "Nothing to undo" })).toBeVisible();
  await page.getByRole("button", { name: /^Take back: Maintain → Account 0001/ }).click();
  await expect(page.getByText("Nothing moved yet.")).toBeVisible();

  await page.getByLabel("Maintain: least hours per account").fill("70");
  await page.keyboard.press("Tab");
  await expect.poll(() => effort.cellText("Account 0020", "Proposed hours").then(Number)).toBeGreaterThanOrEqual(70);
  await page.getByLabel("Hours a quarter to split").fill("10");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/^10 hours do not cover/).first()).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("Expected margin gained a year")).toBeVisible();
});

test("an account's curve is drawn, explained and can be changed", async ({ page }) => {
  const effort = new PortfolioPage(page);
  await effort.open("effort", buyers());
  await effort.row("Account 0001").getByRole("button", { name: "Edit the effort curve of Account 0001" }).click();
  const dialog = page.getByRole("dialog", { name: "Account 0001: effort curve" });
  await expect(dialog.getByRole("img", { name: /today 200 h/ })).toBeVisible();
  await dialog.getByLabel("Margin of unlimited effort").fill("1M");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: /Expected margin/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => effort.cellText("Account 0001", "Change")).toMatch(/^\+/);
});

test("stock and increment: a month is typed, follows the month before, and breaks the rule", async ({ page }) => {
  const stock = new PortfolioPage(page);
  await stock.open("stock", buyers());
  const type = async (what: string, month: string, value: string) => {
    await page.getByLabel(`${what}, ${month}`, { exact: true }).fill(value);
    await page.keyboard.press("Tab");
  };
  await type("Start", "2026-09", "20");
  await type("Won", "2026-09", "1");
  await type("Lost", "2026-09", "3");
  await type("Won", "2026-10", "2");
  await type("Lost", "2026-10", "2");
  const months = page.getByRole("region", { name: "Stock and increment by month" });
  await expect(months.getByRole("row", { name: /^2026-10/ })).toContainText("18");
  await expect(page.getByText("Over the last 3 months 3 customers were won and 5 lost.")).toBeVisible();
  await expect(page.getByRole("img", { name: "By month: Customers won and lost." })).toBeVisible();
});

test("visits: the result is the headline; a plan is generated, approved and not offered again", async ({ page }) => {
  const visits = new PortfolioPage(page);
  await visits.open("stock", buyers());
  await page.getByRole("radio", { name: "Visits", exact: true }).check({ force: true });
  await visits.row("Account 0001").getByRole("button", { name: "Visits of Account 0001" }).click();
  const sheet = page.getByRole("dialog", { name: "Visits of Account 0001" });
  await sheet.getByRole("button", { name: "Add a visit" }).click();
  await sheet.getByLabel("Date", { exact: true }).fill("2026-08-03");
  await page.keyboard.press("Tab");
  await sheet.getByLabel("Held").check();
  await sheet.getByLabel("Intended result").check();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 with the intended result (of 1 held, 1 planned)").first()).toBeVisible();
  expect(await visits.cellText("Account 0001", "Enough")).toBe("no");

  await page.getByLabel("Approved by").fill("Lin");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Approve and write" }).click();
  await expect(page.getByText("No visit is missing.")).toBeVisible();
  await expect(page.getByText(/^2026: approved for \d+ accounts$/)).toBeVisible();
});

test("any of a thousand accounts is found by a part of its name, by keys alone, and namesakes are told apart", async ({ page }) => {
  const stock = new PortfolioPage(page);
  const namesakes = ["East", "West"].map((region) => ({ name: "Twin", region }));
  await stock.open("stock", [...many(1000), ...namesakes]);
  await page.getByRole("radio", { name: "Customer sand table", exact: true }).check({ force: true });
  const field = page.getByRole("combobox", { name: "Account", exact: true });
  await field.click();
  await expect(page.getByText("20 of 1002 rows")).toBeVisible();
  await expectNoAxeViolations(page);
  await field.pressSequentially("unt 090");
  await expect(page.getByText("11 of 11 rows")).toBeVisible();
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toHaveText("Account 0090");
  await field.press("ArrowDown");
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toHaveText("Account 0900");
  await field.press("Enter");
  await expect(field).toHaveValue("Account 0900");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.getByRole("button", { name: "Add to the month" }).click();
  await expect(page.getByRole("button", { name: "Account 0900", exact: true })).toBeVisible();
  await expect(field).toHaveValue("");

  await field.fill("nobody");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await page.getByRole("radio", { name: "Weekly analysis", exact: true }).check({ force: true });
  await stock.pick("TWIN", "Twin West");
  await page.getByRole("button", { name: "Add a note" }).click();
  await expect(page.getByRole("heading", { name: "Twin", exact: true })).toBeVisible();
});

test("the sand table, the weekly analysis and the criteria are filled and counted", async ({ page }) => {
  const stock = new PortfolioPage(page);
  await stock.open("stock", [...buyers(), { name: "Hopeful", status: "prospect", effort_hours: 900 }]);
  const show = (part: string) => page.getByRole("radio", { name: part, exact: true }).check({ force: true });
  await show("Customer sand table");
  await stock.pick("hope", "Hopeful");
  await page.getByRole("button", { name: "Add to the month" }).click();
  await page.getByRole("button", { name: "Hopeful", exact: true }).click();
  const row = page.getByRole("dialog", { name: "Hopeful: sand table 2026-11" });
  await row.getByLabel("Goal of the visit").fill("Meet the plant manager");
  await row.getByLabel("Held").check();
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 planned, 1 done, 0 with the intended result · 1 new, 0 existing")).toBeVisible();

  await show("Weekly analysis");
  await stock.pick("hope", "Hopeful");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByLabel("Threat points, Hopeful").fill("A rival");
  await page.keyboard.press("Tab");
  await expect(page.getByText("0 with an opportunity, 1 with a threat, 1 without a next step")).toBeVisible();

  await show("Selection");
  await page.getByRole("button", { name: "Add a set" }).click();
  await page.getByText("unnamed").click();
  await page.getByRole("button", { name: "Add a criterion" }).click();
  await page.getByLabel("Criterion", { exact: true }).fill("In our channel");
  await page.keyboard.press("Tab");
  await page.getByLabel("Must be met").check();
  await stock.row("Hopeful").getByRole("button", { name: "Check Hopeful" }).click();
  const check = page.getByRole("dialog", { name: "Hopeful: selection" });
  await check.getByRole("group", { name: "In our channel (must)" }).getByRole("radio", { name: "Not met" }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect.poll(() => stock.cellText("Hopeful", "Result")).toContain("a must is not met");
  await stock.goTo("effort");
  await expect(page.getByText(/of the effort goes to accounts of low value/)).toBeVisible();
});

test("a proposal says who, why and since when; it takes a reason and is written down; undo takes it back", async ({ page }) => {
  const accounts = many(10, () => ({ last_purchase: "2026-10-01", orders_12m: 2, amount_12m: 1_000_00 }));
  accounts[9] = { ...accounts[9]!, health: { "2026-Q3": 64 } };
  const moves = new PortfolioPage(page);
  await moves.open("moves", accounts);
  await expect(page.getByText("Account 0010: the risk response starts (2026-Q3).")).toBeVisible();
  await page.getByRole("button", { name: "Accept: Account 0010, Risk response" }).click();
  const dialog = page.getByRole("dialog", { name: "Accept: Account 0010, Risk response" });
  await expect(dialog.getByRole("button", { name: "OK" })).toBeDisabled();
  await dialog.getByLabel("Reason").fill("Late deliveries");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(page.getByText("No proposal waits for a decision.")).toBeVisible();
  const history = page.getByRole("region", { name: "History of decisions" });
  await expect(history).toContainText("Late deliveries");
  await expect(history).toContainText("Risk response accepted");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Account 0010: the risk response starts (2026-Q3).")).toBeVisible();
  await page.getByRole("button", { name: "Record the tiers of 2026-Q4" }).click();
  await expect(page.getByText("Recorded: 2026-Q4")).toBeVisible();
});

test("the lifetime value is explained, recorded, and moves with renewal", async ({ page }) => {
  const lifetime = new PortfolioPage(page);
  await lifetime.open("lifetime", buyers(), { lifetime_runs: { "2026-03-31": 100_00 } });
  await (await lifetime.cell("Account 0001", "Lifetime value")).getByRole("button").click();
  await expect(page.getByRole("dialog", { name: "Lifetime value" })).toContainText("rounded half up to fen once");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("img", { name: /every renewal probability moves/ })).toBeVisible();
  await page.getByRole("button", { name: "Record today's value" }).click();
  await expect(page.getByText(/growth from 2026-03-31 to 2026-11-22$/)).toBeVisible();
});

test("the overview shows the ten findings that matter most, each leading to its place, and what moved since a day", async ({ page }) => {
  const accounts = buyers().map((account, at) => ({ ...account, won_on: at === 0 ? "2026-06-01" : "2020-01-01" }));
  accounts[1] = { ...accounts[1]!, health: { "2026-Q3": 60 } };
  const overview = new PortfolioPage(page);
  await overview.open("overview", accounts);
  const findings = page.locator(".findings");
  expect(await findings.getByRole("listitem").count()).toBeLessThanOrEqual(10);
  await expect(page.getByText("Account 0001").first()).toBeVisible();
  await page.getByLabel("Since").fill("2026-07-01");
  await page.keyboard.press("Tab");
  await expect(page.getByText("No movements since then.")).toBeVisible();
  await page.getByText("Account 0002: the risk response starts").locator("xpath=ancestor::li").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Promotion & demotion" })).toBeVisible();
  expect(page.url()).toContain("/portfolio/moves");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("no page runs over the edge and every drawing offers its table", async ({ page }) => {
    const book = new BookPage(page);
    await book.openSample();
    const fits = async (what: string) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, what).toBeLessThanOrEqual(390);
      expect(await page.locator("figure.chart").count(), what).toBe(await page.getByText("Show as table").count());
    };
    for (const path of PAGES) {
      await book.goTo(`portfolio/${path}`);
      await fits(path);
    }
    await book.goTo("portfolio/stock");
    for (const part of PARTS) {
      await page.getByRole("radio", { name: part, exact: true }).check({ force: true });
      await fits(part);
    }
  });
});

test("the overview prints on one A4 landscape page", async ({ page }) => {
  const book = new BookPage(page);
  await book.openSample();
  await book.goTo("portfolio/overview");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBe(1);
  const box = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/);
  expect(Number(box?.[1])).toBeGreaterThan(Number(box?.[2]));
});
