// What every browser test uses. The context watches all its pages: an error on the console, an uncaught error, a
// breach of the content-security policy or a request beyond the first load fails the test. It knows no page of the app.
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page, type Request } from "@playwright/test";

type Options = {
  /** Problems that this test brings about on purpose, and files of the site that it loads later, such as a sample. */
  allow: { problems?: RegExp[]; files?: RegExp[] };
};

/** The addresses that a first load of the page at `address` may ask for. */
async function firstLoad(address: string): Promise<Set<string>> {
  const page = await (await fetch(address)).text();
  const named = [...page.matchAll(/(?:href|src)="(\.\/[^"]*)"/g)].map(([, path]) => new URL(path, address).href);
  return new Set([address, ...named]);
}

/**
 * Reports every request that is not part of a first load: each file once per navigation, nothing else. What the page
 * before had not yet asked for may come once more: its requests and those of the next page cross.
 */
function watchRequests(context: BrowserContext, allowed: Set<string>, later: RegExp[], report: (what: string) => void) {
  const due = new WeakMap<Page, Map<string, number>>();
  context.on("request", (request: Request) => {
    const address = request.url().split("#")[0];
    if (/^(?:data|blob|about):/.test(address) || request.serviceWorker()) return;
    const page = request.frame().page();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      const before = due.get(page);
      due.set(page, new Map([...allowed].map((each) => [each, 1 + Math.min(before?.get(each) ?? 0, 1)])));
    }
    const left = due.get(page)?.get(address) ?? 0;
    if (left === 0 && !later.some((file) => file.test(address))) report(`request after load: ${request.method()} ${address}`);
    due.get(page)?.set(address, Math.max(0, left - 1));
  });
}

function watchErrors(context: BrowserContext, report: (what: string) => void) {
  context.on("console", (message) => {
    if (message.type() === "error" || message.text().startsWith("CSP ")) report(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => report(`uncaught: ${error.error().stack ?? error.error()}`));
}

export const test = base.extend<Options>({
  allow: [{}, { option: true }],

  context: async ({ context, baseURL, allow }, use) => {
    const problems: string[] = [];
    const report = (what: string) => problems.push(what);
    watchErrors(context, report);
    watchRequests(context, await firstLoad(baseURL!), allow.files ?? [], report);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
      });
    });
    await use(context);
    const unexpected = problems.filter((problem) => !allow.problems?.some((expected) => expected.test(problem)));
    expect(unexpected, "nothing went wrong on any page").toEqual([]);
  },
});

/** Opens the app and waits until it has taken over from the waiting text. */
export async function openApp(page: Page, hash = "") {
  await page.goto(`./${hash}`);
  await expect(page.locator("#start")).toHaveCount(0);
}

/** Goes to a page by its address and waits until it stands there, also where its part of the app comes later. */
export async function goToHash(page: Page, hash: string) {
  await page.evaluate(async (to) => {
    location.hash = to;
    const frame = () => new Promise(requestAnimationFrame);
    await frame().then(frame);
  }, hash);
  await expect(page.locator(".part-wait")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Fails with the rule, the reason and the elements of everything that axe finds. */
export async function expectNoAxeViolations(page: Page) {
  // What is in order is not gathered: it would take most of the time and is never looked at.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] }).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`);
  expect(found, "axe finds nothing").toEqual([]);
}

/** The same in light and in dark; the theme changes in place, at once. */
export async function expectNoAxeViolationsInEitherTheme(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await test.step(colorScheme, () => expectNoAxeViolations(page));
  }
}

export { expect };
