// The whole browser is killed at random moments, its profile is damaged or emptied. What was shown as on disk is always
// there; without the second place the same story loses work, which shows that the kill is a real one.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test, type Browser, type Page } from "@playwright/test";
import { Keeping } from "./keeping.page.ts";

/** A browser with a profile of its own that can be killed and started again. */
class Machine {
  readonly profile = mkdtempSync(join(tmpdir(), "keeping-"));
  #process?: ChildProcess;
  #browser?: Browser;

  async start(): Promise<Page> {
    const program = process.env.CHROMIUM || chromium.executablePath();
    const options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--lang=en-US"];
    const child = spawn(program, [...options, "--remote-debugging-port=0", `--user-data-dir=${this.profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"], detached: true });
    this.#process = child;
    const endpoint = await new Promise<string>((found, failed) => {
      let said = "";
      child.stderr!.on("data", (chunk) => {
        said += chunk;
        const match = said.match(/DevTools listening on (\S+)/);
        if (match) found(match[1]);
      });
      child.once("exit", () => failed(new Error(`the browser ended: ${said}`)));
    });
    this.#browser = await chromium.connectOverCDP(endpoint);
    const context = this.#browser.contexts()[0];
    return context.pages()[0] ?? (await context.newPage());
  }

  /** Ends the browser as a power cut does: all its processes at once, so that none still writes into the profile. */
  async kill() {
    const gone = new Promise((done) => this.#process!.once("exit", done));
    process.kill(-this.#process!.pid!, "SIGKILL");
    await gone;
    await this.#browser!.close().catch(() => {});
  }

  /** The files of a part of the profile. */
  folder(name: string): string {
    return join(this.profile, "Default", name);
  }

  async end() {
    if (this.#process?.exitCode === null && this.#process.signalCode === null) await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function onMachine(story: (machine: Machine) => Promise<void>) {
  const machine = new Machine();
  try {
    await story(machine);
  } finally {
    await machine.end();
  }
}

const site = process.env.SITE_URL!;

async function begin(page: Page): Promise<Keeping> {
  await page.goto(site);
  const keeping = new Keeping(page);
  const english = page.getByRole("button", { name: "English", exact: true });
  await expect(page.getByRole("button", { name: /^(New book|新建计划书)$/ })).toBeVisible();
  if (await english.isVisible()) await english.click();
  await page.getByRole("button", { name: "New book" }).click();
  await page.getByLabel("Title of the new book").fill("Plan");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("button", { name: "Plan", exact: true })).toBeVisible();
  return keeping;
}

/** Opens the book again after whatever happened; `undefined` if there is none. */
async function readAgain(page: Page, address: string): Promise<number | undefined> {
  await page.goto(address);
  const keeping = new Keeping(page);
  const title = page.getByRole("button", { name: "Plan", exact: true });
  await expect(title.or(page.getByRole("heading", { level: 1 })).first()).toBeVisible();
  return (await title.isVisible()) ? Number((await keeping.read()) || 0) : undefined;
}

/** Types numbers until the time is over; when each was entered, and the last one that was shown as on disk. */
async function type(keeping: Keeping, from: number, time: number) {
  const field = await keeping.field();
  const entered: { number: number; at: number }[] = [];
  let onDisk = 0;
  let number = from;
  for (const end = Date.now() + time; Date.now() < end; ) {
    number += 1;
    await field.fill(String(number));
    await field.press("Enter");
    entered.push({ number, at: Date.now() });
    if (number % 3 === 0) await keeping.page.waitForTimeout(Math.random() * 500);
    if ((await keeping.state().innerText()) === "On disk") onDisk = number;
  }
  return { entered, onDisk };
}

test("a killed browser loses nothing that was shown as on disk, and at most the last second", async () => {
  await onMachine(async (machine) => {
    let page = await machine.start();
    const keeping = await begin(page);
    await keeping.onDisk();
    const address = page.url();
    let last = 0;
    for (let round = 0; round < 4; round += 1) {
      const { entered, onDisk } = await type(new Keeping(page), last, 700 + Math.random() * 2500);
      const killed = Date.now();
      await machine.kill();
      page = await machine.start();
      const found = await readAgain(page, address);
      const old = entered.filter(({ at }) => killed - at > 1000).map(({ number }) => number);
      expect(found, "the book is there").toBeDefined();
      expect(found!, "what was on disk").toBeGreaterThanOrEqual(onDisk);
      expect(found!, "what was older than a second").toBeGreaterThanOrEqual(Math.max(0, ...old));
      last = found!;
    }
  });
});

test("without the second place the same kill loses work", async () => {
  let lost = 0;
  for (let attempt = 0; attempt < 3 && lost === 0; attempt += 1) {
    await onMachine(async (machine) => {
      const page = await machine.start();
      await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
      const keeping = await begin(page);
      await keeping.write("7");
      await expect(keeping.state()).toHaveText("Saved");
      const address = page.url();
      await machine.kill();
      const found = await readAgain(await machine.start(), address);
      lost += found === 7 ? 0 : 1;
    });
  }
  expect(lost, "saved, and still lost: this is what the second place is for").toBeGreaterThan(0);
});

/** Waits until the browser has put web storage onto the disk by itself. */
async function written(machine: Machine, page: Page) {
  await expect.poll(() => readdirSync(machine.folder("Local Storage/leveldb")).length, { timeout: 20_000 }).toBeGreaterThan(3);
  await page.waitForTimeout(6000);
}

test("an emptied or damaged first place is told, and everything comes back from the second", async () => {
  test.setTimeout(90_000);
  await onMachine(async (machine) => {
    let page = await machine.start();
    const keeping = await begin(page);
    await keeping.write("7");
    await keeping.onDisk();
    const address = page.url();
    await written(machine, page);
    await machine.kill();

    rmSync(machine.folder("Local Storage"), { recursive: true });
    page = await machine.start();
    await page.goto(site);
    const banner = page.getByRole("alert").filter({ hasText: /Your data is missing|您的数据从浏览器里消失了/ });
    await expect(banner).toContainText("Plan");
    await banner.getByRole("button", { name: /Bring them back|恢复这些计划书/ }).click();
    await expect(page.getByRole("link", { name: /^Plan/ })).toBeVisible();
    await expect(banner).toHaveCount(0);
    expect(await readAgain(page, address)).toBe(7);
    await written(machine, page);
    await machine.kill();

    rmSync(machine.folder("IndexedDB"), { recursive: true });
    page = await machine.start();
    expect(await readAgain(page, address), "the second place was emptied").toBe(7);
    await expect(new Keeping(page).state()).toHaveText(/On disk|已落盘/);
    await written(machine, page);
    await machine.kill();

    for (const name of readdirSync(machine.folder("Local Storage/leveldb")).filter((name) => /\.(log|ldb)$/.test(name))) {
      const file = join(machine.folder("Local Storage/leveldb"), name);
      const bytes = readFileSync(file);
      for (let at = 20; at < bytes.length; at += 97) bytes[at] ^= 0x55;
      writeFileSync(file, bytes);
    }
    page = await machine.start();
    expect(await readAgain(page, address), "the first place was damaged").toBe(7);

    // The browser drops the damaged blocks of its log, goes on writing behind them in the same file, and at the next
    // start drops that, too ("missing start of fragmented record" in its LOG): from here on nothing written into the
    // first place outlives the browser, and only the second place keeps the book. This is why it was emptied before.
    await new Keeping(page).write("8");
    await new Keeping(page).onDisk();
    await machine.kill();
    page = await machine.start();
    expect(await readAgain(page, address), "what was written after the damage").toBe(8);
  });
});
