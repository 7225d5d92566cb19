// The main job from beginning to end, as one participant does it, in Chinese and in English: a design, a target, accounts
// scored and tiered, the people of one of them, numbers that explain themselves; close, come back, take it elsewhere.
import { AccountPage } from "./account.page.ts";
import { BookPage, say, type Lang } from "./book.page.ts";
import { Canvas } from "./canvas.page.ts";
import { expect, test } from "./fixtures.ts";

const WORDS = {
  zh: {
    locale: "zh-CN", block: "客户选择", entry: "圈定年用电两千万度以上的工厂", target: "收入目标", value: "客单价", rates: "填入参考比率",
    deals: "成交客户：查看计算过程", addAccount: "添加客户", accounts: ["北辰电网", "江南造船", "云岭矿业"], score: "评分",
    revenue: /^收入贡献/, total: /总分/, people: ["周立群", "钱敏"], addPerson: "添加人员", coverage: /接触覆盖|覆盖/,
  },
  en: {
    locale: "en-US", block: "Customer selection", entry: "Ring factories above 20 GWh a year", target: "Revenue target", value: "Average deal value",
    rates: "Fill in the method's rates", deals: "Deals: show how it is calculated", addAccount: "Add an account",
    accounts: ["North Grid", "River Yard", "Cloud Mining"], score: "Score", revenue: /^Revenue contribution/, total: /Total/,
    people: ["Zhou", "Qian"], addPerson: "Add a person", coverage: /Coverage/,
  },
} as const;

for (const lang of ["zh", "en"] as const satisfies readonly Lang[]) {
  const words = WORDS[lang];
  test.describe(lang, () => {
    test.use({ locale: words.locale });

    test("a participant plans from the design to the people of one account and takes the book elsewhere", async ({ page, context, browser, baseURL }) => {
      test.setTimeout(120_000);
      const book = new BookPage(page);

      await test.step("writes down a decision of the business design", async () => {
        const canvas = await Canvas.open(page, lang);
        await canvas.add(words.block, words.entry);
        await canvas.decide(words.block, 0);
        await expect(canvas.readiness(words.block)).toContainText("40");
      });

      await test.step("works back from the revenue target and opens a figure", async () => {
        await book.goTo("targets/funnel");
        await page.getByRole("button", { name: words.rates }).click();
        await page.getByRole("textbox", { name: words.target, exact: true }).fill("3,000,000");
        await page.getByRole("textbox", { name: words.value, exact: true }).fill("300,000");
        const deals = page.locator(".figure").filter({ hasText: lang === "zh" ? "成交客户" : "Deals" }).getByRole("button").first();
        await expect(deals).toContainText("10");
        await deals.click();
        await expect(page.locator("[popover]:popover-open")).toContainText("10");
        await page.keyboard.press("Escape");
      });

      await test.step("enters key accounts and scores one", async () => {
        await book.goTo("portfolio/accounts");
        const field = page.getByLabel(words.addAccount, { exact: true });
        for (const name of words.accounts) {
          await field.fill(name);
          await field.press("Enter");
          await expect(field).toHaveValue("");
        }
        for (const name of words.accounts) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
        await book.goTo("portfolio/score");
        await expect(page.getByText(words.accounts[0]).first()).toBeVisible();
        await book.goTo("portfolio/tiers");
        await expect(page.getByText(words.accounts[0]).first()).toBeVisible();
      });

      await test.step("maps the people of one account", async () => {
        await book.goTo("portfolio/accounts");
        await page.getByRole("link", { name: words.accounts[0] }).first().click();
        const people = new AccountPage(page);
        await people.tab(lang === "zh" ? "人物" : "People");
        await people.add(...words.people);
        await expect(page.getByRole("link", { name: new RegExp(`^${words.people[0]}`) }).first()).toBeVisible();
        await expect(book.saved()).toBeVisible();
      });

      const address = page.url();
      await test.step("closes the tab, comes back and finds it all", async () => {
        await page.close();
        const again = await context.newPage();
        await again.goto(address);
        const back = new BookPage(again);
        await expect(again.getByRole("textbox", { name: new RegExp(words.people[1]) }).first()).toBeVisible();
        await back.goTo("design/canvas");
        await expect(again.getByText(words.entry).or(again.locator(`textarea:has-text("${words.entry}")`)).first()).toBeVisible();
        const file = await back.export();
        expect(file).toContain(words.people[1]);

        await test.step("imports the file into another browser", async () => {
          const elsewhere = await browser.newContext({ baseURL, locale: words.locale });
          const other = await elsewhere.newPage();
          await other.goto("./");
          const there = new BookPage(other);
          await there.choose("plan.json", file);
          await other.getByRole("button", { name: say.onShelf }).click();
          await expect(other.getByRole("navigation", { name: say.thread })).toBeVisible();
          expect(await there.export()).toBe(file);
          await elsewhere.close();
        });
      });
    });
  });
}
