// Keeps one whole build for working without network: every file with its fingerprint, or nothing at all. It serves the
// build the person chose, never parts of two, and takes a newer one only when told to. It stores nothing a person enters.
import { BUILD, FILES } from "./build.js";

const SCOPE = self.registration.scope;
const PREFIX = `sandtable ${SCOPE} `;
/** The cache with one entry: which build is served. */
const CHOICE = `${PREFIX}choice`;
/** The entry that is written last: what the build consists of. */
const LIST = `${SCOPE}~list`;
const ANY = { ignoreVary: true };

const cacheOf = (build) => PREFIX + build;
const address = (file) => new URL(file, SCOPE).href;

/** A file that matches its fingerprint. A copy in the browser's cache may be a login page or cut short: then afresh. */
async function fetched(file) {
  const integrity = FILES[file];
  const take = (cache) => fetch(address(file), { integrity, cache, redirect: "error", credentials: "same-origin" });
  const response = await take(file.startsWith("./app-") ? "default" : "no-cache").catch(() => take("reload"));
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  return response;
}

/** Stores all files of this build, or none. Then whatever is neither served nor of this build goes. */
async function install() {
  if (!(await whole(BUILD))) await store(Object.keys(FILES));
  const kept = [CHOICE, cacheOf(await served()), cacheOf(BUILD)];
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function store(names) {
  const responses = await Promise.all(names.map(fetched));
  await caches.delete(cacheOf(BUILD));
  const cache = await caches.open(cacheOf(BUILD));
  try {
    await Promise.all(names.map((file, at) => cache.put(address(file), responses[at])));
    await cache.put(LIST, new Response(JSON.stringify(names)));
  } catch (error) {
    await caches.delete(cacheOf(BUILD));
    throw error;
  }
}

/** Is every file of this build there? A browser short of space may have thrown some away. */
async function whole(build) {
  const cache = build && (await caches.has(cacheOf(build))) && (await caches.open(cacheOf(build)));
  const list = cache && (await cache.match(LIST, ANY));
  if (!list) return false;
  const found = await Promise.all((await list.json()).map((file) => cache.match(address(file), ANY)));
  return found.every(Boolean);
}

async function chosen() {
  const entry = (await caches.has(CHOICE)) && (await (await caches.open(CHOICE)).match(LIST));
  return entry ? entry.text() : undefined;
}

async function choose(build) {
  await (await caches.open(CHOICE)).put(LIST, new Response(build));
}

/** The build that is served: the chosen one, else this worker's own; none unless it is whole. */
async function served() {
  const choice = await chosen();
  if (await whole(choice)) return choice;
  return (await whole(BUILD)) ? BUILD : undefined;
}

/** Begins to work without changing what is served; the very first build needs no choice. */
async function activate() {
  await choose((await served()) ?? BUILD);
}

async function page(request) {
  const build = await served();
  const held = build && (await (await caches.open(cacheOf(build))).match(SCOPE, ANY));
  return held || fetch(request);
}

/** A file from the served build, else from another whole one: a tab may still be loading the build before. */
async function file(request) {
  const build = await served();
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CHOICE);
  for (const name of build ? [cacheOf(build), ...builds] : builds) {
    const held = await (await caches.open(name)).match(request.url, ANY);
    if (held) return held;
  }
  return fetch(request);
}

/** Answers what the page asks: whether this worker brought another build than the served one, and to serve it. */
async function answer(question) {
  const choice = await chosen();
  if (question === "newer?") return Boolean(choice) && choice !== BUILD && (await whole(BUILD));
  if (question !== "take" || !(await whole(BUILD))) return false;
  await choose(BUILD);
  await self.skipWaiting();
  return true;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  event.waitUntil(answer(event.data).then((said) => event.ports[0]?.postMessage(said)));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split(/[?#]/)[0];
  const isPage = url === SCOPE || url === `${SCOPE}index.html`;
  if (request.method !== "GET" || !url.startsWith(SCOPE)) return;
  if (request.mode === "navigate") {
    if (isPage) event.respondWith(page(request));
  } else if (!isPage && (url.slice(SCOPE.length).startsWith("app-") || FILES[`./${url.slice(SCOPE.length)}`])) {
    event.respondWith(file(request));
  }
});
