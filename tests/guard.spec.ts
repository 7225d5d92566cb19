// The watch that every browser test stands under would see what it is there for: each of these tests must fail.
import { openApp, test } from "./fixtures.ts";

test.fail("an error on the console is seen", async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => console.error("something broke"));
});

test.fail("an uncaught error is seen", async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error("nobody caught this"))));
  await page.evaluate(() => new Promise((later) => setTimeout(later, 100)));
});

test.fail("a request after the first load is seen, even for the site's own file", async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => fetch("./index.html").then((answer) => answer.text()));
});

test.fail("a breach of the content-security policy is seen", async ({ page }) => {
  await openApp(page);
  await page.evaluate(() => void document.body.setAttribute("style", "color: red"));
  await page.evaluate(() => new Promise((later) => setTimeout(later, 100)));
});

test.fail("an error in a second tab is seen", async ({ page, context }) => {
  await openApp(page);
  const second = await context.newPage();
  await openApp(second);
  await second.evaluate(() => console.error("something broke elsewhere"));
});
