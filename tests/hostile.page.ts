// Words and files that have become programs elsewhere, and the look whether they did here.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Leaves a mark where it runs. */
export const RUN = "window.hacked=(window.hacked||0)+1";

/** Ways in which words have become programs elsewhere. */
export const CORPUS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload="${RUN}">`,
  `'" autofocus onfocus="${RUN}" x="`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `javascript:${RUN}`,
  `</title></style></textarea></script><script>${RUN}</script>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<style>@import "//x.test";*{background:url(//x.test/leak)}</style>`,
  `<base href="//x.test/"><form action=//x.test><input type=submit>`,
  `data:text/html,<script>${RUN}</script>`,
  `=HYPERLINK("//x.test","x")`,
  `\u202e\u0000<img src=x onerror=${RUN}>\ud83d`,
];

/** Nothing ran, and nothing but the app's own elements is on the page. */
export async function expectUnharmed(page: Page, where: string) {
  const state = await page.evaluate(() => ({
    hacked: (window as any).hacked,
    foreign: document.querySelectorAll("iframe, object, embed, base, form[action], img[onerror], [onload], [onfocus], mglyph").length,
    scripts: [...document.scripts].filter((script) => !script.src).length,
    links: [...document.links].filter((link) => /^(javascript|data):/i.test(link.href)).length,
  }));
  expect(state, where).toEqual({ hacked: undefined, foreign: 0, scripts: 0, links: 0 });
}
