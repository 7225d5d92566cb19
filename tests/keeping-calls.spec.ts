// Web storage that throws at a call, undoes one later, or swallows it: a story of a hundred edits for every number of the
// call. There is no second place in most of it, so that nothing but the protocol of the first can make up for a failure.
import type { Page } from "@playwright/test";
import { AccountPage } from "./account.page.ts";
import { expect, test } from "./fixtures.ts";
import { enter, Keeping, mend, story } from "./keeping.page.ts";

test.use({ locale: "en-US" });

const FIELDS = ["Account name", "Short name", "Industry", "Region", "Owner"];

/** An account with five fields, one for each story. */
async function begin(page: Page, database = false) {
  if (!database) await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  await new AccountPage(page).open("portrait");
  const kept = database ? "On disk" : "Saved";
  await expect(new Keeping(page).state()).toHaveText(kept);
  return { kept, field: (at: number) => page.getByLabel(FIELDS[at], { exact: true }), state: new Keeping(page).state() };
}

test("whichever call of a hundred edits throws, it is said or made up for, and everything is there after a reload", async ({ page }) => {
  const { field, kept, state } = await begin(page);
  let calls = Infinity;
  // In one of the five stories the first call throws, in one the second, and so on: each number of a call is met once.
  for (let at = 0; at < FIELDS.length; at += 1) {
    const told = await story(field(at), `story ${at}`, { first: at + 1, step: FIELDS.length });
    await mend(page);
    calls = Math.min(calls, told.calls);
    expect(told.thrown, "calls that threw").toBe(Math.ceil((told.calls - at) / FIELDS.length));
    expect(told.announced, "the first of them was announced within a second").toBeLessThan(1000);
    await expect(state).toHaveText(kept);
  }
  expect(calls, "each edit writes a record and its copy").toBeGreaterThanOrEqual(200);
  await page.reload();
  for (let at = 0; at < FIELDS.length; at += 1) await expect(field(at)).toHaveValue(`story ${at} 100`);
});

test("from the call on from which every write fails, the work is called not saved within a second and never saved, until a retry", async ({ page }) => {
  const { field, kept, state } = await begin(page);
  const numbers = [1, 2, 57, 200];
  for (const [at, first] of numbers.entries()) {
    const told = await story(field(at), `from ${first}`, { first, step: 1 });
    expect(told.announced, `announced after the call ${first}`).toBeLessThan(1000);
    expect(told.seen.filter((word) => word === "Saved" || word === "On disk"), `after the call ${first}`).toEqual([]);
    await expect(state).toHaveText("Not saved");
    await mend(page);
    // The last one is left to the app, which tries again by itself.
    if (at + 1 < numbers.length) await page.getByRole("button", { name: "Try again" }).click();
    await expect(state).toHaveText(kept);
  }
  await page.reload();
  for (const [at, first] of numbers.entries()) await expect(field(at)).toHaveValue(`from ${first} 100`);
});

test("a store that swallows writes and answers as if it had them loses the story: a loss would be seen here", async ({ page }) => {
  const { field, kept } = await begin(page);
  await page.evaluate(() => {
    const swallowed = new Map<string, string>();
    const get = Storage.prototype.getItem;
    Storage.prototype.setItem = (key, value) => void swallowed.set(key, value);
    Storage.prototype.getItem = function (key) {
      return swallowed.get(key) ?? get.call(this, key);
    };
  });
  await enter(field(0), "swallowed", kept);
  await page.reload();
  await expect(field(0)).toHaveValue("Eastern Precision");
});

/** Undoes each record of an edit a second after it was written, once. */
const undoLater = (page: Page) =>
  page.evaluate(() => {
    const holder = window as any;
    holder.trueSet ??= Storage.prototype.setItem;
    const undone = new Set<string>();
    Storage.prototype.setItem = function (key, value) {
      const old = this.getItem(key);
      holder.trueSet.call(this, key, value);
      if (!key.includes("/J/") || undone.has(key + value)) return;
      undone.add(key + value);
      setTimeout(() => (old === null ? this.removeItem(key) : holder.trueSet.call(this, key, old)), 1000);
    };
  });

const isStored = (page: Page, words: string) => page.evaluate((words) => Object.values(localStorage).some((value) => value.includes(words)), words);

test("a write undone after it was called on disk comes from the second place, and is written again", async ({ page }) => {
  const { field, kept, state } = await begin(page, true);
  for (const [words, reload] of [["undone at once", true], ["written again", false]] as const) {
    await undoLater(page);
    await enter(field(0), words, kept);
    expect(await isStored(page, words), "it stood when it was called saved").toBe(true);
    await expect.poll(() => isStored(page, words), { intervals: [20] }).toBe(false);
    if (!reload) await expect.poll(() => isStored(page, words)).toBe(true);
    await page.reload();
    await expect(field(0)).toHaveValue(words);
    await expect(state).toHaveText(kept);
  }
});
