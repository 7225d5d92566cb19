// Opening the page: under a sub-path, with its guards in place, and with words that help when it cannot start.
import { expect, expectNoAxeViolations, openApp, test } from "./fixtures.ts";

test("the page opens under a sub-path and shows a heading", async ({ page, baseURL }) => {
  expect(new URL(baseURL!).pathname).not.toBe("/");
  await openApp(page);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.locator("#start")).toHaveCount(0);
});

test("a first visit loads every file once and nothing from elsewhere", async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await openApp(page);
  expect(requests.filter((url) => url.endsWith(".wasm")).length).toBeGreaterThan(0);
  expect(requests.every((url) => url.startsWith(baseURL!))).toBe(true);
  expect(new Set(requests).size).toBe(requests.length);
});

test("the page carries its policy and an integrity for style, script and module", async ({ page }) => {
  await openApp(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  for (const element of await page.locator('script, link[rel="stylesheet"]').all()) {
    expect(await element.getAttribute("integrity")).toMatch(/^sha384-[A-Za-z0-9+/]{64}$/);
  }
  for (const part of await page.locator('link[rel="part"]').all()) {
    expect(await part.getAttribute("data-integrity")).toMatch(/^sha384-[A-Za-z0-9+/]{64}$/);
  }
  // A browser checks no integrity of a preload: the start script asks for the check when it takes the module.
  const module = page.locator('link[rel="preload"]');
  expect(await module.getAttribute("data-integrity")).toMatch(/^sha384-[A-Za-z0-9+/]{64}$/);
});

test.describe("when it cannot start", () => {
  test.use({ allow: { problems: [/Failed to load resource/, /integrity/, /request after load.*\.wasm/, /preload/] } });

  const help = [
    { language: "Chinese", title: "沙盘没能打开" },
    { language: "English", title: "Sandtable could not open" },
  ];

  test("a blocked module leaves readable help in both languages", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("./");
    for (const { title } of help) await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.getByText("正在打开沙盘")).toBeHidden();
    await expectNoAxeViolations(page);
  });

  test("a module changed on its way is refused", async ({ page }) => {
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    });
    await page.goto("./");
    for (const { title } of help) await expect(page.getByRole("heading", { name: title })).toBeVisible();
  });

  test("an HTML page in place of the module is refused", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<h1>log in</h1>" }));
    await page.goto("./");
    for (const { title } of help) await expect(page.getByRole("heading", { name: title })).toBeVisible();
  });

  test("a browser without WebAssembly gets the help and the reason", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
    await page.goto("./");
    for (const { title } of help) await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.getByText("WebAssembly is missing")).toBeVisible();
  });

  test("a script that never arrives leaves the help to appear by itself", async ({ page }) => {
    await page.clock.install();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto("./");
    await expect(page.getByText("正在打开沙盘")).toBeVisible();
    const ended = page.locator(".start__help").evaluate((element) => element.getAnimations()[0].finish());
    await ended;
    for (const { title } of help) await expect(page.getByRole("heading", { name: title })).toBeVisible();
  });
});

test.describe("inside another page", () => {
  test.use({ allow: { problems: [/request after load/] } });

  test("only a link to the page itself is shown", async ({ page, baseURL }) => {
    await page.setContent(`<iframe src="${baseURL}"></iframe>`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("link", { name: "Open Sandtable in a window of its own" })).toBeVisible();
    await expect(frame.locator("#app")).toBeEmpty();
    await expect(frame.getByText("Sandtable could not open")).toBeHidden();
  });
});
