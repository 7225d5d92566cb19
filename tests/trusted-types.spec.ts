// The guard in front of innerHTML: static markup passes, whatever could run or load something does not.
import { expect, openApp, test } from "./fixtures.ts";
import type { Page } from "@playwright/test";

/** What became of a try to set markup: the words of the refusal, or "passed". */
const setMarkup = (page: Page, markup: string) =>
  page.evaluate((text) => {
    try {
      document.createElement("template").innerHTML = text;
      return "passed";
    } catch (error) {
      return String(error);
    }
  }, markup);

const harmless = [
  "",
  "plain words, 3 &lt; 4",
  '<p class="note" id=x>text<!----><b>bold</b><br/></p>',
  '<input type="checkbox" disabled aria-label="a > b">',
  '<svg viewBox="0 0 1 1"><use href="#mark"></use></svg>',
  '<a href="#/book">link</a><a href="./">home</a>',
  "<!><p>marker</p><!--c-->",
];

const harmful = [
  "<script>x()</script>",
  "<SCRIPT src=./x.js>",
  "<img src=x onerror=x()>",
  '<p title="a"onclick="x()">',
  "<svg/onload=x()>",
  '<iframe srcdoc="<p>"></iframe>',
  '<a href="javascript:x()">a</a>',
  '<a href="java&#115;cript:x()">a</a>',
  '<a href=" javascript:x()">a</a>',
  '<a href="https://example.org/">a</a>',
  '<a href="./java&#10;x">a</a>',
  '<svg><a xlink:href="javascript:x()"></a></svg>',
  '<form action="https://example.org"></form>',
  '<button formaction="./x">a</button>',
  '<p style="color: red">a</p>',
  "<style>p{}</style>",
  '<link rel="stylesheet" href="./x.css">',
  '<meta http-equiv="refresh" content="0">',
  '<base href="./x/">',
  "<svg><set attributeName=href to=x></set></svg>",
  "<p <b>",
  "<p",
  "a < b",
];

test("static markup passes", async ({ page }) => {
  await openApp(page);
  for (const markup of harmless) expect(await setMarkup(page, markup), markup).toBe("passed");
});

test("markup that could run, load or restyle something is refused", async ({ page }) => {
  await openApp(page);
  for (const markup of harmful) expect(await setMarkup(page, markup), markup).toMatch(/TypeError.*refused/);
});

test.describe("scripts from text", () => {
  test.use({ allow: { problems: [/CSP /, /'Trusted/, /TrustedTypePolicy/, /Content Security Policy/] } });

  test("no policy but ours can be made, and no text becomes a script", async ({ page }) => {
    await openApp(page);
    const refusals = await page.evaluate(async () => {
      // A script given to evaluate() may make functions from text; one that a timer starts is under the policy.
      await new Promise((later) => setTimeout(later));
      const tries = [
        () => (window as any).trustedTypes.createPolicy("other", {}),
        () => (window as any).trustedTypes.createPolicy("default", {}),
        () => (document.createElement("script").src = "./x.js"),
        () => (document.createElement("script").text = "x()"),
        () => new Function("return 1"),
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return "passed";
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(refusals).not.toContain("passed");
  });
});
