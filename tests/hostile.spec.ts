// Hostile words: whatever a file, a paste, an address or a field brings in stays text. Nothing runs, no policy is breached
// (the fixtures watch for that), and the words of a book are found nowhere outside it.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { BookPage, say } from "./book.page.ts";
import { expect, openApp, test } from "./fixtures.ts";
import { CORPUS, expectUnharmed, RUN } from "./hostile.page.ts";

test.use({ locale: "zh-CN", permissions: ["clipboard-read", "clipboard-write"] });

const sample = JSON.parse(readFileSync(new URL("../public/samples/sample.zh.json", import.meta.url), "utf8"));

/** The sample book with every word of a person replaced: what holds a Chinese character is a word of a person. */
function book(word: (at: number) => string): { text: string; words: number } {
  let words = 0;
  const replace = (value: unknown): unknown => {
    if (typeof value === "string") return /\p{Script=Han}/u.test(value) ? word(words++) : value;
    if (Array.isArray(value)) return value.map(replace);
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
    return value;
  };
  const { checksum: _, ...envelope } = sample;
  return { text: JSON.stringify({ ...envelope, book: replace(sample.book) }), words };
}

// A lone surrogate is no text that JSON can carry to us; the typed corpus keeps it.
const hostile = book((at) => CORPUS[at % CORPUS.length].replace(/[\u0000\ud83d]/g, "") + at);

const firstAccount = Object.keys(sample.book.portfolio.accounts)[0];
const PAGES = [
  "", "design/canvas", "targets/funnel", "portfolio/accounts", "portfolio/score", "portfolio/tiers", "portfolio/abc", "portfolio/matrix",
  "portfolio/overview", "portfolio/effort", "portfolio/stock", "portfolio/moves", "portfolio/lifetime", "bin", "backups", "conflicts",
  ...["portrait", "people", "plan"].map((tab) => `accounts/${firstAccount}/${tab}`),
];

async function onShelf(page: Page, text: string) {
  await openApp(page);
  await new BookPage(page).choose("plan.json", text);
  await page.getByRole("button", { name: say.onShelf }).click();
  await expect(page.getByRole("navigation", { name: say.thread })).toBeVisible();
}

/** Goes to a page, opens whatever folds, and gives it a moment to go wrong. */
async function look(page: Page, path: string) {
  await new BookPage(page).goTo(path);
  await page.evaluate(async () => {
    document.querySelectorAll("details").forEach((folded) => (folded.open = true));
    window.dispatchEvent(new Event("beforeprint"));
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    window.dispatchEvent(new Event("afterprint"));
  });
}

test("a hostile file shows as text on every page, in both languages", async ({ page }) => {
  expect(hostile.words).toBeGreaterThan(200);
  await onShelf(page, hostile.text);
  for (const language of [undefined, "English"]) {
    if (language) await page.getByRole("button", { name: language, exact: true }).click();
    for (const path of PAGES) {
      await look(page, path);
      await expectUnharmed(page, path);
    }
  }
  await expect(page.getByText("<img src=x onerror=").first()).toBeVisible();
  await page.evaluate(() => void (location.hash = "/storage"));
  await expect(page.getByText(RUN).first()).toBeVisible();
  await expectUnharmed(page, "storage");
});

test("a hostile book comes in as text by pasting and by dropping, and its name is harmless on the shelf", async ({ page }) => {
  await openApp(page);
  await page.getByRole("button", { name: "粘贴导入" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(hostile.text);
  await page.getByRole("button", { name: "读取" }).click();
  await expect(page.getByRole("button", { name: say.onShelf })).toBeVisible();
  await expectUnharmed(page, "preview");
  await page.keyboard.press("Escape");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "<img src=x onerror=window.hacked=1>.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, hostile.text);
  await page.getByRole("button", { name: say.onShelf }).click();
  await new BookPage(page).toShelf();
  await expectUnharmed(page, "shelf");
  const broken = `{"format":"sandtable-book","x":"${CORPUS[1].replaceAll('"', "'")}"`;
  await new BookPage(page).choose("<script>window.hacked=1</script>.json", broken);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectUnharmed(page, "refusal");
});

test("hostile words typed into every field of every page stay words", async ({ page }) => {
  test.setTimeout(240_000);
  await onShelf(page, JSON.stringify(sample));
  let typed = 0;
  for (const path of PAGES) {
    await look(page, path);
    const fields = page.locator("input:not([type]), input[type=text], input[type=search], textarea");
    const count = await fields.count();
    // A page of thirty rows has thirty times the same field: the first dozen of them and the last stand for all.
    const chosen = [...Array(count).keys()].filter((at) => at < 12 || at === count - 1);
    for (const at of chosen) {
      const field = fields.nth(at);
      if (!(await field.isVisible()) || !(await field.isEditable())) continue;
      await field.fill(CORPUS[typed++ % CORPUS.length]);
      await field.blur();
    }
    await expectUnharmed(page, path);
  }
  expect(typed).toBeGreaterThan(40);
  await page.reload();
  for (const path of PAGES) {
    await look(page, path);
    await expectUnharmed(page, `${path} after a reload`);
  }
});

test("hostile rows pasted from a spreadsheet, searches, addresses and stored values stay words", async ({ page, baseURL }) => {
  await onShelf(page, JSON.stringify(sample));
  await new BookPage(page).goTo("portfolio/accounts");
  const rows = CORPUS.map((words) => `${words.replace(/[\t\r\n]/g, " ")}\t${words}\t${words}`).join("\n");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    data.setData("text/html", `<table><tr><td><img src=x onerror="window.hacked=1"></td></tr></table>`);
    document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
  }, rows);
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectUnharmed(page, "pasted rows");
  await page.keyboard.press("Escape");
  for (const words of CORPUS.slice(0, 5)) {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").or(page.getByRole("dialog").getByRole("searchbox")).or(page.getByRole("dialog").getByRole("textbox")).first().fill(words);
    await expectUnharmed(page, `search for ${words}`);
    await page.keyboard.press("Escape");
  }
  for (const words of CORPUS) {
    await page.evaluate((to) => void (location.hash = to), `/book/${encodeURIComponent(words.replace(/[\ud800-\udfff]/g, ""))}/${words}`);
    await page.evaluate((to) => void (location.hash = to), words);
    await expectUnharmed(page, `address ${words}`);
  }
  await page.evaluate((words) => {
    const place = location.pathname;
    localStorage.setItem(`${place}prefs`, JSON.stringify({ lang: words, theme: words, unit: words }));
    localStorage.setItem(`${place}/${words}/1/S/A`, words);
    localStorage.setItem(`${place}/x/1/meta`, `ST1|${words}|{}\n${words}`);
  }, CORPUS[1]);
  for (const hash of ["", "#rescue"]) {
    await page.goto("about:blank");
    await page.goto(`${baseURL}${hash}`);
    await expect(page.getByRole("heading").first()).toBeVisible();
    await expectUnharmed(page, `stored values ${hash}`);
  }
});

test("the words of a book are found nowhere outside it", async ({ page, context }) => {
  const told: string[] = [];
  context.on("console", (message) => told.push(message.text()));
  context.on("request", (request) => told.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`));
  const canary = book((at) => `canary${at}沙`);
  await openApp(page);
  await page.evaluate(() => navigator.clipboard.writeText("before"));
  await onShelf(page, canary.text);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const addresses: string[] = [];
  for (const path of PAGES) {
    await look(page, path);
    addresses.push(page.url(), await page.title());
  }
  expect(await page.getByText("canary").count()).toBeGreaterThan(0);
  await new BookPage(page).toShelf();
  const outside = await page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const answers = await Promise.all((await cache.keys()).map(async (request) => request.url + (await (await cache.match(request))!.text())));
        return name + answers.join();
      }),
    );
    return {
      cookies: document.cookie,
      session: JSON.stringify(sessionStorage),
      window: window.name + JSON.stringify(history.state) + document.referrer,
      keys: Object.keys(localStorage).join(),
      caches: kept.join(),
      databases: JSON.stringify(await indexedDB.databases()),
      head: document.head.innerHTML,
      files: String(await (await navigator.storage.getDirectory()).keys().next().then(({ value }: any) => value)),
      clipboard: await navigator.clipboard.readText(),
    };
  });
  for (const [where, text] of Object.entries({ ...outside, told: told.join("\n"), addresses: addresses.join("\n") })) {
    expect(text.includes("canary"), where).toBe(false);
  }
  expect(outside.caches).toContain("wasm");
  expect(outside.clipboard).toBe("before");
  const inside = await page.evaluate(() => Object.values(localStorage).join());
  expect(inside).toContain("canary");
});
