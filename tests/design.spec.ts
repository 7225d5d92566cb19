// The business-design canvas, from typing a first idea to a design that can be compared, judged and printed.
import { say } from "./book.page.ts";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { Canvas } from "./canvas.page.ts";

test("an idea that is decided, confirmed, owned and linked makes its block ready, step by step", async ({ page }) => {
  const canvas = await Canvas.open(page, "zh");
  await canvas.add("客户选择", "只做年用电两千万度以上的工厂");
  await expect(canvas.readiness("客户选择")).toContainText("0");
  await canvas.decide("客户选择", 0);
  await expect(canvas.readiness("客户选择")).toContainText("40");
  const entry = canvas.entry("客户选择", 0);
  await entry.getByText("无责任人").click();
  await entry.getByRole("radio", { name: "已确认" }).check({ force: true });
  await expect(canvas.readiness("客户选择")).toContainText("70");
  await entry.getByLabel("责任人").fill("方宁");
  await entry.getByLabel("责任人").press("Enter");
  await expect(canvas.readiness("客户选择")).toContainText("85");
  await entry.getByLabel("添加关联").selectOption({ label: "目标" });
  await entry.getByRole("button", { name: "收入目标" }).click();
  await expect(canvas.readiness("客户选择")).toContainText("100");
  await canvas.readiness("客户选择").click();
  await expect(page.getByRole("dialog", { name: /准备度/ })).toContainText("40 + 30 × 1/1 + 15 × 1/1 + 15 × 1/1 = 100");
});

test("entries stay where they were put after closing and coming back", async ({ page }) => {
  const canvas = await Canvas.open(page, "zh");
  await canvas.add("风险管理", "不碰代持回款");
  await canvas.words_of("风险管理", 0).fill("不碰代持回款，三百万以上须双签");
  await canvas.words_of("风险管理", 0).blur();
  await expect(page.getByText(say.saved).first()).toBeVisible();
  await page.reload();
  await expect(canvas.words_of("风险管理", 0)).toHaveValue("不碰代持回款，三百万以上须双签");
});

test("changing the lens hides entries, says how many, and loses none", async ({ page }) => {
  const canvas = await Canvas.open(page, "zh");
  await canvas.add("价值主张", "省下的电费看得见");
  await canvas.add("战略控制", "数据接口只有我们有");
  await canvas.choose("实战");
  await expect(page.getByText("有 1 条内容在未显示的模块中。").first()).toBeVisible();
  expect(await canvas.texts("商业模式")).toEqual(["省下的电费看得见"]);
  await canvas.add("商业模式", "按节能分成");
  await canvas.choose("经典BLM");
  expect(await canvas.texts("价值主张")).toEqual(["省下的电费看得见"]);
  expect(await canvas.texts("价值获取")).toEqual(["按节能分成"]);
  expect(await canvas.texts("战略控制")).toEqual(["数据接口只有我们有"]);
});

test("today's design stands beside the new one and tells what was kept, changed and dropped", async ({ page }) => {
  const canvas = await Canvas.open(page, "en");
  await canvas.choose("Side by side");
  await canvas.addToday("Risk", "Accept any order");
  await canvas.addToday("Risk", "Check credit yearly");
  for (const at of [0, 1]) {
    await canvas.todays("Risk").nth(at).getByRole("button", { name: "Carry over" }).click();
    await expect(canvas.entries("Risk")).toHaveCount(at + 1);
  }
  await expect(canvas.entry("Risk", 0)).toContainText("Kept");
  await canvas.words_of("Risk", 1).fill("Check credit before each order");
  await expect(canvas.entry("Risk", 1)).toContainText("Changed");
  await canvas.act(canvas.entry("Risk", 0), "Delete");
  await expect(canvas.todays("Risk").nth(0).getByRole("button", { name: "Carry over" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(canvas.entries("Risk")).toHaveCount(2);
});

test("entries are reordered and moved by keys alone", async ({ page }) => {
  const canvas = await Canvas.open(page, "en");
  for (const text of ["one", "two", "three"]) await canvas.add("Risk", text);
  await canvas.words_of("Risk", 2).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => canvas.texts("Risk")).toEqual(["one", "three", "two"]);
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => canvas.texts("Risk")).toEqual(["three", "one", "two"]);
  await canvas.entry("Risk", 0).getByRole("button", { name: /^More actions/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move to Strategic control" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => canvas.texts("Strategic control")).toEqual(["three"]);
});

test("an input method may compose: Enter that ends a composition adds nothing", async ({ page }) => {
  const canvas = await Canvas.open(page, "zh");
  const line = page.getByLabel("添加到“客户选择”", { exact: true });
  await line.focus();
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "kehu", selectionStart: 4, selectionEnd: 4 });
  await line.dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229 });
  await expect(canvas.entries("客户选择")).toHaveCount(0);
  await input.send("Input.insertText", { text: "客户" });
  await line.press("Enter");
  expect(await canvas.texts("客户选择")).toEqual(["客户"]);
  await expect(line).toHaveValue("");
});

test("an entry that is emptied goes to the bin and comes back", async ({ page }) => {
  const canvas = await Canvas.open(page, "en");
  await canvas.add("Risk", "short lived");
  await canvas.words_of("Risk", 0).fill("");
  await canvas.words_of("Risk", 0).blur();
  await expect(canvas.entries("Risk")).toHaveCount(0);
  await expect(page.getByText("Entry deleted.")).toBeVisible();
});

test("marks of the self-check move the radar's means", async ({ page }) => {
  const canvas = await Canvas.open(page, "en");
  await canvas.add("Risk", "red line");
  await canvas.decide("Risk", 0);
  await canvas.block("Risk").getByText("Quality self-check").click();
  await canvas.block("Risk").getByRole("group", { name: "Specific" }).getByRole("radio", { name: "4" }).check({ force: true });
  await expect(page.getByTitle("Specific: show how it is calculated", { exact: true })).toContainText("4.0");
});

test("on paper the canvas is one sheet across", async ({ page }) => {
  const canvas = await Canvas.open(page, "zh");
  await canvas.add("客户选择", "只做大工厂");
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".canvas-sheet")).toContainText("只做大工厂");
  await expect(page.getByLabel("添加到“客户选择”")).toBeHidden();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const lang of ["zh", "en"] as const) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test("axe finds nothing on a filled canvas", async ({ page }) => {
        const canvas = await Canvas.open(page, lang);
        const block = lang === "zh" ? "战略控制" : "Strategic control";
        await canvas.choose(canvas.words.pair);
        await canvas.addToday(block, "today");
        await canvas.add(block, "new");
        await canvas.decide(block, 0);
        await canvas.entry(block, 0).locator("summary").click();
        await expectNoAxeViolations(page);
      });
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("nothing scrolls sideways and an entry can be typed and decided", async ({ page }) => {
    const canvas = await Canvas.open(page, "zh");
    await canvas.add("价值主张", "省下的电费看得见");
    await canvas.decide("价值主张", 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
