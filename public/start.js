// Starts the app: guards the markup that scripts may create, fetches the module with its fingerprint, and shows the
// page's own help if anything fails. It knows nothing of the app and keeps nothing. The build joins it to the script
// that wasm-bindgen generates, so that one fingerprint covers both.
import init, { poison } from "./app.js";

const TAG = /<(?:!--[^<>]*--|!|\/[a-z][a-z0-9-]*\s*|([a-z][a-z0-9-]*)((?:\s+[^\s<>"'=\/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"'=`]+))?)*)\s*\/?)>/gi;
const ATTRIBUTE = /([^\s"'=]+)(?:\s*=\s*("[^"]*"|'[^']*'|\S+))?/g;
const NEVER_TAG = /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|portal|noscript|template|animate|set)$/i;
const NEVER_ATTRIBUTE = /^(?:on.*|style|srcdoc|formaction|action|ping|is)$/i;
const ADDRESS = /^(?:(?:xlink:)?href|src|srcset|data|poster|background)$/i;
const OWN_ADDRESS = /^(?:#|\.\/)[^&\\\u0000-\u0020]*$/;
/** The only script that may be named by a text, and only to be registered. */
const WORKER = "./sw.js";

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

/** Lets the service worker's script through and no other. */
function ownWorker(address, _type, sink) {
  if (address !== WORKER || sink !== "ServiceWorkerContainer register") throw new TypeError(`refused script: ${address}`);
  return address;
}

/** Turns the page over to its help. */
function fail(error) {
  const page = document.getElementById("start");
  if (!page) return;
  document.getElementById("app")?.replaceChildren();
  page.querySelector(".start__reason")?.append(String(error?.message ?? error));
  page.dataset.state = "failed";
  if (isTrap(error)) poison();
}

const isTrap = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;

/** After a panic or a trap nobody knows what the module holds in memory: it writes nothing more, and rescue is offered. */
function broken({ error, reason }) {
  if (!isTrap(error ?? reason)) return;
  poison();
  window.dispatchEvent(new Event("app-broken"));
}

/** Puts a question to the service worker and gives its answer; none if it keeps silent. */
function ask(worker, question) {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(question, [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, 5000);
  });
}

/** Keeps the page for working without network, and says when a newer build is ready; taking it is the person's choice. */
async function keepOffline() {
  if (!window.isSecureContext || !navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  const newest = () => registration.waiting ?? registration.active;
  const look = async () => {
    if (newest() && (await ask(newest(), "newer?"))) window.dispatchEvent(new Event("update-ready"));
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  window.addEventListener("update-take", async () => {
    await ask(newest(), "take");
    location.reload();
  });
  await look();
}

/** Runs when the app has settled; without it everything works, online. */
function later(run) {
  const quietly = () => run().catch(() => undefined);
  if (window.requestIdleCallback) requestIdleCallback(quietly, { timeout: 5000 });
  else setTimeout(quietly, 2000);
}

async function start() {
  const page = document.getElementById("start");
  if (window.top !== window.self) {
    page.dataset.state = "framed";
    return;
  }
  window.trustedTypes?.createPolicy("default", { createHTML: staticMarkup, createScriptURL: ownWorker });
  if (location.hash === "#rescue") return;
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly is missing");
  const module = document.querySelector('link[rel="preload"][as="fetch"]');
  const response = await fetch(module.href, { integrity: module.dataset.integrity });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  await init({ module_or_path: response });
  page.remove();
  window.addEventListener("error", broken);
  window.addEventListener("unhandledrejection", broken);
  later(keepOffline);
}

start().catch(fail);
