// Undo through everything: edits of every tool are taken back one by one to the blank book, and done again.
import { AccountPage } from "./account.page.ts";
import { BookPage } from "./book.page.ts";
import { Canvas } from "./canvas.page.ts";
import { expect, test } from "./fixtures.ts";
import { PortfolioPage } from "./portfolio.page.ts";

test.use({ locale: "en-US" });

test("edits of every tool are undone to the blank book, each under its name, and redone to the same book", async ({ page }) => {
  const book = new BookPage(page);
  const stored = async () => JSON.parse(await book.export()).book;
  const canvas = await Canvas.open(page, "en");
  const blank = await stored();

  await canvas.add("Risk", "no deliveries on credit");
  await canvas.decide("Risk", 0);
  await canvas.act(canvas.entry("Risk", 0), "Move to Strategic control");
  await book.goTo("targets/funnel");
  await page.getByRole("textbox", { name: "Revenue target", exact: true }).fill("3M");
  await page.getByRole("button", { name: "Fill in the method's rates" }).click();
  await book.goTo("portfolio/accounts");
  const accounts = new PortfolioPage(page);
  await accounts.add("Banyan", "Acacia");
  await accounts.edit("Banyan", "Wallet", "9M");
  await accounts.row("Acacia").hover();
  await page.getByRole("button", { name: "Delete Acacia" }).click();
  await book.goTo("portfolio/score");
  await page.getByRole("slider", { name: "Weight of Trust" }).fill("0");
  await book.goTo("portfolio/abc");
  await page.getByLabel("Gross margin", { exact: true }).check({ force: true });
  await book.goTo("portfolio/matrix");
  await page.getByLabel("Median of the portfolio").check({ force: true });
  await page.getByRole("rowheader", { name: "Banyan" }).getByRole("link").click();
  const people = new AccountPage(page);
  await people.tab("People");
  await people.add("Zhou");
  await people.choose("Zhou", "Support", "2 Champion");
  await people.tab("Plan");
  await page.getByRole("textbox", { name: "Asks of management" }).fill("a visit");
  await page.getByRole("textbox", { name: "Asks of management" }).blur();
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Firm or group").fill("Lantu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  const filled = await stored();

  /** Presses a step button until nothing is left, and gives the names it had. */
  const press = async (name: RegExp) => {
    const names: string[] = [];
    const button = page.getByRole("banner").getByRole("button", { name });
    while (await button.isEnabled()) {
      names.push((await button.getAttribute("title"))!);
      await button.click();
    }
    return names;
  };
  const undone = await press(/^(Undo: |Nothing to undo)/);
  expect(undone.length).toBeGreaterThanOrEqual(15);
  expect(undone.at(-1)).toBe("Undo: Add an entry");
  expect(await stored()).toEqual(blank);
  expect(await press(/^(Redo: |Nothing to redo)/)).toHaveLength(undone.length);
  expect(await stored()).toEqual(filled);
});
