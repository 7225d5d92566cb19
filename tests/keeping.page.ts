// One text field of a book as the place where keeping is tried: edited many times, read again after whatever happened.
import { expect, type Locator, type Page } from "@playwright/test";
import { BookPage } from "./book.page.ts";

export class Keeping {
  readonly book: BookPage;

  constructor(readonly page: Page) {
    this.book = new BookPage(page);
  }

  state(): Locator {
    return this.page.locator(".save-state__word");
  }

  /** Waits until everything is in both places. */
  async onDisk(timeout = 15_000) {
    await expect(this.state()).toHaveText("On disk", { timeout });
  }

  /** Opens the settings of the book and gives the field. */
  async field(title = "Plan"): Promise<Locator> {
    await this.page.getByRole("button", { name: title, exact: true }).click();
    return this.page.getByRole("dialog").getByLabel("Firm or group");
  }

  async write(value: string, title = "Plan") {
    const field = await this.field(title);
    await field.fill(value);
    await field.press("Enter");
    await this.page.keyboard.press("Escape");
  }

  async read(title = "Plan"): Promise<string> {
    const value = await (await this.field(title)).inputValue();
    await this.page.keyboard.press("Escape");
    return value;
  }
}

/** Which calls of a story throw: `first`, and every `step`-th from there on. */
export type Failing = { first: number; step: number };

/** What a story of edits did to storage, and how long after the first failed call the failure was announced. */
export type Told = { calls: number; thrown: number; announced?: number; seen: string[] };

/**
 * A hundred edits of one field, each in a task of its own, as fast as the page takes them, while single calls of
 * `setItem` throw. The last edit leaves `<words> 100` in the field. [`mend`] ends the failing.
 */
export function story(field: Locator, words: string, failing: Failing): Promise<Told> {
  return field.evaluate(async (input: HTMLInputElement, { words, failing }) => {
    const holder = window as any;
    holder.trueSet ??= Storage.prototype.setItem;
    const told: Told = { calls: 0, thrown: 0, seen: [] };
    let broken = 0;
    const look = () => {
      if (broken === 0) return;
      told.seen.push(document.querySelector(".save-state__word")!.textContent!);
      if (document.querySelector(".save-state [role=alert]")!.textContent) told.announced ??= performance.now() - broken;
    };
    const watch = new MutationObserver(look);
    watch.observe(document.querySelector(".save-state")!, { characterData: true, childList: true, subtree: true });
    Storage.prototype.setItem = function (key, value) {
      told.calls += 1;
      if (told.calls >= failing.first && (told.calls - failing.first) % failing.step === 0) {
        told.thrown += 1;
        broken ||= performance.now();
        throw new DOMException("full", "QuotaExceededError");
      }
      holder.trueSet.call(this, key, value);
    };
    const { port1, port2 } = new MessageChannel();
    for (let edit = 1; edit <= 100; edit += 1) {
      input.value = `${words} ${edit}`;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
      await new Promise((next) => {
        port1.onmessage = next;
        port2.postMessage(0);
      });
    }
    for (const end = performance.now() + 1200; told.thrown > 0 && performance.now() < end && told.announced === undefined; )
      await new Promise((next) => setTimeout(next, 20));
    watch.disconnect();
    return told;
  }, { words, failing });
}

/** Enters words in a field, and waits until they are being saved and then until the state says that they are `kept`. */
export function enter(field: Locator, words: string, kept: string) {
  return field.evaluate(async (input: HTMLInputElement, { words, kept }) => {
    const word = () => document.querySelector(".save-state__word")!.textContent;
    input.value = words;
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    // Looked at in the page: from outside, the quarter of a second between the two may be missed.
    for (const awaited of ["Saving…", kept]) while (word() !== awaited) await new Promise((next) => setTimeout(next, 10));
  }, { words, kept });
}

/** Ends what a test did to the writes of this page. */
export const mend = (page: Page) => page.evaluate(() => void (Storage.prototype.setItem = (window as any).trueSet));
