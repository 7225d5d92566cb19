// Two builds of the app, a host that begins with the old one, and which build a page shows, told by the marks of
// [`marked`] in host.ts.
import type { Page } from "@playwright/test";
import { expect, test as base } from "./fixtures.ts";
import { Host, marked, published } from "./host.ts";

export const old = marked(published(), "old");
export const fresh = marked(published(), "fresh");

export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await Host.start(old);
    await use(host);
    await host.stop();
  },
});

/** Waits until the app has taken over. */
export async function started(page: Page) {
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.locator("#start")).toHaveCount(0);
}

/** The builds that the parts on the screen come from: one name if it is one build. */
export async function builds(page: Page): Promise<string[]> {
  await started(page);
  const marks = await page.evaluate(() => {
    const { page, script } = document.documentElement.dataset;
    return [page, getComputedStyle(document.documentElement).getPropertyValue("--sheet"), ...(script ?? "").trim().split(" ")];
  });
  return [...new Set(marks.map((mark) => mark ?? "none"))];
}
