// The plan on a page: it says how complete it is and what is missing, repeats what is known, and prints on one sheet.
import { AccountPage } from "./account.page.ts";
import { say } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test("completeness grows with what is filled in elsewhere, and the page says what is missing", async ({ page }) => {
  const plan = new AccountPage(page);
  await plan.open("plan");
  // 3 of 18 portrait fields of 10 points.
  await expect(plan.figure("Completeness")).toHaveText("2");
  await expect(page.getByText("The decision chain has 0 people.")).toBeVisible();
  await plan.tab("People");
  await plan.add("Zhou");
  await plan.choose("Zhou", "Decision role", "EB");
  await plan.choose("Zhou", "Contact", "1 Met");
  await plan.tab("Plan");
  // 1.7 + 2 for one person of five + 2.5 for a role that is met.
  await expect(plan.figure("Completeness")).toHaveText("6");
  await expect(page.getByText("Met · Zhou")).toBeVisible();
});

test("the portrait is edited in place and stands on the plan", async ({ page }) => {
  const plan = new AccountPage(page);
  await plan.open("portrait");
  await page.getByLabel("Region").fill("East China");
  await page.getByLabel("Region").press("Enter");
  await page.getByLabel("Wallet").fill("2600万");
  await page.getByLabel("Wallet").press("Enter");
  await plan.tab("Plan");
  await expect(page.getByText("East China")).toBeVisible();
  await expect(page.getByText("26,000K")).toBeVisible();
});

test("why the account matters and what is asked are written here and kept", async ({ page }) => {
  const plan = new AccountPage(page);
  await plan.open("plan");
  await page.getByLabel("Asks of management").fill("A visit in December");
  await page.getByLabel("Why they matter").fill("The lighthouse of the region");
  await page.getByRole("textbox", { name: "Asks of management" }).focus();
  await expect(page.getByText("Nothing is asked of management.")).toHaveCount(0);
  await expect(page.getByText(say.saved).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Why they matter")).toHaveValue("The lighthouse of the region");
});

test("the plan prints on one A4 page", async ({ page }) => {
  const plan = new AccountPage(page);
  await plan.open("plan", "华东精工集团");
  await page.getByLabel("Asks of management").fill("A visit in December");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("an account that was deleted is said to be gone", async ({ page }) => {
  const plan = new AccountPage(page);
  await plan.open("plan");
  await page.evaluate(() => void (location.hash = location.hash.replace(/accounts\/[^/]+/, "accounts/00000000-0000-4000-8000-0000000000ff")));
  await expect(page.getByText("This account is not here")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["zh-CN", "en-US"]) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale });

      test("axe finds nothing on portrait and plan", async ({ page }) => {
        const plan = new AccountPage(page);
        await plan.open("portrait");
        await expectNoAxeViolations(page);
        await plan.goTo("plan");
        await expectNoAxeViolations(page);
      });
    });
  }
}
