// Which build of the app a page shows, told by the marks of [`marked`] in host.ts.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

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
