// Without a mouse: from the first page to a decision, a number and a saved account, by keys alone.
import { expect, openApp, test } from "./fixtures.ts";

test.use({ locale: "en-US" });

test("a book is begun, a decision made, a target set and an account entered by keys alone", async ({ page }) => {
  const keys = page.keyboard;
  const goTo = async (words: string, heading: RegExp) => {
    await keys.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Find" })).toBeFocused();
    await keys.type(words);
    await keys.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  };
  /** Presses Tab until what is wanted has the focus. */
  const tabTo = async (role: "textbox" | "button" | "checkbox" | "radio", name: string | RegExp) => {
    const wanted = page.getByRole(role, { name }).first();
    for (let step = 0; step < 80; step++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await keys.press("Tab");
    }
    await expect(wanted, `Tab leads to ${name}`).toBeFocused();
  };

  await openApp(page);
  await tabTo("button", "New book");
  await keys.press("Enter");
  await expect(page.getByLabel("Title of the new book")).toBeFocused();
  await keys.type("By keys");
  await keys.press("Enter");
  await expect(page.getByRole("button", { name: "By keys" })).toBeVisible();

  await goTo("canvas", /canvas/i);
  await tabTo("textbox", "Add to Risk");
  await keys.type("no deliveries on credit");
  await keys.press("Enter");
  await keys.press("Shift+Tab");
  await tabTo("checkbox", "Decision");
  await keys.press("Space");
  await expect(page.getByRole("checkbox", { name: "Decision" })).toBeChecked();

  await goTo("funnel", /funnel/i);
  await tabTo("textbox", "Revenue target");
  await keys.type("3M");
  await tabTo("textbox", "Average deal value");
  await keys.type("300K");
  await keys.press("Tab");
  await expect(page.getByTitle("Won customers: show how it is calculated")).toContainText("10");

  await goTo("accounts", /Accounts/);
  await tabTo("textbox", "Add an account");
  await keys.type("Banyan");
  await keys.press("Enter");
  await expect(page.getByRole("rowheader", { name: "Banyan" })).toBeVisible();
  await keys.press("Control+z");
  await expect(page.getByRole("rowheader", { name: "Banyan" })).toHaveCount(0);
});
