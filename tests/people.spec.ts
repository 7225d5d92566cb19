// The people of one account: who decides, who supports, whom nobody has met, and what follows from it.
import { AccountPage } from "./account.page.ts";
import { say } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

test("three deciders, one of them met and doubtful, show coverage, support and what to do", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou", "Qian", "Sun");
  for (const name of ["Zhou", "Qian", "Sun"]) {
    await people.field(name, "Decider").check();
    await people.choose(name, "Importance", "5");
  }
  await people.choose("Zhou", "Contact", "1 Met");
  await people.choose("Zhou", "Support", "−1 Sceptic");
  await expect(people.figure("Coverage")).toHaveText("33%");
  await expect(people.figure("Support index")).toHaveText("−50");
  for (const said of ["The decider Qian has never been met", "The decider Sun has never been met", "Zhou is important and not on our side"]) {
    await expect(people.findings().filter({ hasText: said })).toBeVisible();
  }
});

test("a figure opens to its formula with the people it rests on", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou");
  await people.choose("Zhou", "Importance", "4");
  await page.getByRole("button", { name: /Coverage/ }).click();
  const opened = page.locator("[popover]:popover-open");
  await expect(opened).toContainText("Σ importance of those in contact / Σ importance of all");
  await expect(opened).toContainText("importance 4 · None");
  await expect(opened).toContainText("0 / 4 = 0%");
});

test("a reporting line that closes a loop is refused with the names in it and nothing changes", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou", "Qian", "Sun");
  await people.choose("Qian", "Reports to", "Zhou");
  await people.choose("Sun", "Reports to", "Qian");
  await people.choose("Zhou", "Reports to", "Sun");
  await expect(page.getByText("This would close a loop: Zhou → Sun → Qian → Zhou")).toBeVisible();
  await expect(people.field("Zhou", "Reports to").locator("option:checked")).toHaveText("—");
});

test("the details of a person have an address, open from the map and close by Escape", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou");
  await page.getByRole("button", { name: /^Zhou/ }).and(page.locator(".tree__node")).click();
  const dialog = page.getByRole("dialog", { name: "Zhou" });
  await dialog.getByLabel("Career aims").fill("Board of the group");
  await dialog.getByLabel("Confirmed on").fill("2026/11/1");
  await dialog.getByLabel("Confirmed on").press("Enter");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(people.field("Zhou", "Confirmed on")).toHaveValue("2026-11-01");
  await expect(page).toHaveURL(/\/people$/);
  await page.goBack();
  await expect(page.getByRole("dialog", { name: "Zhou" }).getByLabel("Career aims")).toHaveValue("Board of the group");
});

test("somebody deleted comes back with the undo of the message, in the old place", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou", "Qian");
  await people.delete("Zhou");
  expect(await people.names()).toEqual(["Qian"]);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => people.names()).toEqual(["Zhou", "Qian"]);
});

test("people stay after a reload", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  await people.add("Zhou");
  await people.choose("Zhou", "Decision role", "EB");
  await expect(page.getByText(say.saved).first()).toBeVisible();
  await page.reload();
  await expect(people.field("Zhou", "Decision role").locator("option:checked")).toHaveText("EB");
});

test("names come in through an input method without being cut", async ({ page }) => {
  const people = new AccountPage(page);
  await people.open("people");
  const field = page.getByLabel("Add a person");
  await field.focus();
  await field.dispatchEvent("compositionstart");
  await field.evaluate((input: HTMLInputElement) => (input.value = "zhou"));
  await field.dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229 });
  expect(await people.names()).toEqual([]);
  await field.dispatchEvent("compositionend");
  await field.fill("周立群");
  await field.press("Enter");
  await expect.poll(() => people.names()).toEqual(["周立群"]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("people are cards that lead to their details, and nothing runs over the edge", async ({ page }) => {
    const people = new AccountPage(page);
    await people.open("people");
    await people.add("Zhou");
    await page.getByRole("link", { name: /^Zhou/ }).first().click();
    await page.getByRole("dialog", { name: "Zhou" }).getByLabel("Support").selectOption({ label: "2 Champion" });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: /^Zhou.*Champion/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const locale of ["zh-CN", "en-US"]) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme, locale });

      test("axe finds nothing on the people, with the details open and closed", async ({ page }) => {
        const people = new AccountPage(page);
        await people.open("people");
        await expectNoAxeViolations(page);
        await people.add("Zhou", "Qian");
        await expectNoAxeViolations(page);
        await page.getByRole("link", { name: /^Zhou[:：]/ }).click();
        await expect(page.getByRole("dialog", { name: "Zhou" })).toBeVisible();
        await expectNoAxeViolations(page);
      });
    });
  }
}
