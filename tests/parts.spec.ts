// The parts that are fetched behind the first page: the shelf does not wait for them, and one that does not come is
// said to be missing and comes when asked again.
import { say } from "./book.page.ts";
import { expect, openApp, test } from "./fixtures.ts";

test.use({ locale: "en-US" });

/** The addresses of the parts; a development build has none. */
async function parts(address: string): Promise<string[]> {
  const page = await (await fetch(address)).text();
  return [...page.matchAll(/rel="part"[^>]* href="\.\/([^"]+)"/g)].map(([, name]) => new URL(name, address).href);
}

test("the shelf can be used before any part has come", async ({ page, baseURL }) => {
  const later = await parts(baseURL!);
  test.skip(later.length === 0, "a development build is one module");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route((url) => later.includes(url.href), async (route) => {
    await held;
    await route.continue();
  });
  await openApp(page);
  await page.getByRole("button", { name: say.newBook }).click();
  await page.getByLabel(say.title).fill("Early");
  await page.getByRole("button", { name: say.create }).click();
  await expect(page.getByRole("status").filter({ hasText: "Loading…" })).toBeVisible();
  release();
  await expect(page.getByRole("button", { name: "Early" })).toBeVisible();
});

test.describe("when the network fails", () => {
  // With the offline copy at hand the parts would come from there.
  test.use({ serviceWorkers: "block", allow: { problems: [/ERR_FAILED|Failed to fetch/], files: [/\.wasm$/] } });

  test("a part that does not come is said to be missing, and comes when asked again", async ({ page, baseURL }) => {
    const later = await parts(baseURL!);
    test.skip(later.length === 0, "a development build is one module");
    let down = true;
    await page.route((url) => later.includes(url.href), (route) => (down ? route.abort() : route.continue()));
    await openApp(page);
    await page.getByRole("button", { name: say.newBook }).click();
    await page.getByLabel(say.title).fill("Late");
    await page.getByRole("button", { name: say.create }).click();
    await expect(page.getByRole("alert")).toContainText("This part did not load");
    down = false;
    await page.getByRole("button", { name: say.create }).click();
    await expect(page.getByRole("button", { name: "Late" })).toBeVisible();

    down = true;
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("This part did not load");
    down = false;
    await expect(async () => {
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("button", { name: "Late" })).toBeVisible({ timeout: 2000 });
    }).toPass();
  });
});
