// Starts the app: guards the markup that scripts may create, fetches the module with its fingerprint, and shows the
// page's own help if anything fails. It knows nothing of the app and keeps nothing. The build joins it to the script
// that wasm-bindgen generates, so that one fingerprint covers both.
import init from "./app.js";

const TAG = /<(?:!--[^<>]*--|!|\/[a-z][a-z0-9-]*\s*|([a-z][a-z0-9-]*)((?:\s+[^\s<>"'=\/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"'=`]+))?)*)\s*\/?)>/gi;
const ATTRIBUTE = /([^\s"'=]+)(?:\s*=\s*("[^"]*"|'[^']*'|\S+))?/g;
const NEVER_TAG = /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|portal|noscript|template|animate|set)$/i;
const NEVER_ATTRIBUTE = /^(?:on.*|style|srcdoc|formaction|action|ping|is)$/i;
const ADDRESS = /^(?:(?:xlink:)?href|src|srcset|data|poster|background)$/i;
const OWN_ADDRESS = /^(?:#|\.\/)[^&\\\u0000-\u0020]*$/;

/** Lets markup through that is plainly static; refuses whatever could run, load or restyle something. */
function staticMarkup(markup) {
  const text = markup.replace(TAG, (whole, tag, attributes) => {
    if (tag && NEVER_TAG.test(tag)) throw new TypeError(`refused element: ${tag}`);
    for (const [, name, value = ""] of (attributes ?? "").matchAll(ATTRIBUTE)) {
      const address = value.replace(/^["']|["']$/g, "");
      const foreign = ADDRESS.test(name) && !OWN_ADDRESS.test(address);
      if (foreign || NEVER_ATTRIBUTE.test(name)) throw new TypeError(`refused attribute: ${name}`);
    }
    return "";
  });
  if (text.includes("<")) throw new TypeError("refused markup");
  return markup;
}

/** Turns the page over to its help. */
function fail(error) {
  document.querySelector(".start__reason").textContent = String(error?.message ?? error);
  document.getElementById("start").dataset.state = "failed";
}

async function start() {
  const page = document.getElementById("start");
  if (window.top !== window.self) {
    page.dataset.state = "framed";
    return;
  }
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is missing");
  window.trustedTypes?.createPolicy("default", { createHTML: staticMarkup });
  const module = document.querySelector('link[rel="preload"][as="fetch"]');
  const response = await fetch(module.href, { integrity: module.dataset.integrity });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  await init({ module_or_path: response });
  page.remove();
}

start().catch(fail);
