// The rescue page, in plain script: lists what this site keeps in the browser, to the letter, hands it out as one file,
// and puts such a file back. It works without the module and without the app's own script, changes no record that is
// there, and builds its page from elements only.

const HASH = "#rescue";
const FORMAT = "sandtable-rescue/1";
/** The folder the page was served from: the name space of everything stored. */
const PLACE = location.pathname.replace(/[^/]*$/, "");
const MIRROR = `sandtable ${PLACE}`;

const WORDS = {
  zh: {
    tag: "zh-CN",
    title: "数据抢救",
    intro: "这里原样列出本站存放在这个浏览器里的全部记录。本页不会改动其中任何一条。",
    download: "全部下载（一个文件）",
    downloaded: (n) => `已交给浏览器下载：${n} 条记录。`,
    back: "放回抢救文件里的记录",
    backHint: "只补上缺少的记录；已有的保持不变。",
    putBack: (n) => `已放回 ${n} 条记录。`,
    refused: (why) => `没有放回：${why}`,
    foreign: "这不是抢救文件。",
    reload: "重新打开沙盘",
    afresh: "清除离线副本，从网络重新打开",
    afreshHint: "只移除为离线使用而保存的程序文件，不会碰您的数据。",
    other: "English",
    place: "位置",
    name: "记录",
    size: "字符数",
    sum: (n, size) => `${n} 条记录，共 ${size} 个字符`,
    none: "没有找到任何记录。",
    blocked: (where, why) => `${where} 读不出来：${why}`,
    advice: "请妥善保存下载的文件：里面有您填写的内容。请不要清除浏览器数据，直到确认内容已找回。",
    stopped: "沙盘出错，已停止工作",
    stoppedText: "从现在起不再写入任何数据。出错之前已保存的内容都还在。重新打开后即可继续；如果再次出错，请打开抢救页，先把数据下载下来。",
    open: "打开抢救页",
    look: "先看一眼页面",
  },
  en: {
    tag: "en",
    title: "Data rescue",
    intro: "Every record that this site keeps in this browser, to the letter. This page changes none of them.",
    download: "Download everything (one file)",
    downloaded: (n) => `Handed to the browser’s downloads: ${n} ${n === 1 ? "record" : "records"}.`,
    back: "Put the records of a rescue file back",
    backHint: "Adds only what is missing; what is there stays as it is.",
    putBack: (n) => `${n} ${n === 1 ? "record was" : "records were"} put back.`,
    refused: (why) => `Not put back: ${why}`,
    foreign: "this is not a rescue file.",
    reload: "Open Sandtable again",
    afresh: "Remove the offline copy and open from the network",
    afreshHint: "Removes only the program files kept for working offline; your data is not touched.",
    other: "中文",
    place: "Place",
    name: "Record",
    size: "Characters",
    sum: (n, size) => `${n} ${n === 1 ? "record" : "records"}, ${size} characters`,
    none: "No record was found.",
    blocked: (where, why) => `${where} cannot be read: ${why}`,
    advice: "Keep the downloaded file safe: it holds what you entered. Do not clear the browser’s data until you have seen that everything is back.",
    stopped: "Sandtable met an error and has stopped",
    stoppedText: "From now on nothing more is written. What was saved before the error is still there. Open Sandtable again to go on; if it fails once more, open the rescue page and download your data first.",
    open: "Open the rescue page",
    look: "Look at the page first",
  },
};

/** What the person chose in the app: language and theme. */
function preferences() {
  try {
    return JSON.parse(localStorage.getItem(`${PLACE}prefs`)) ?? {};
  } catch {
    // Blocked or damaged: the browser's own will do.
    return {};
  }
}

/** The language of the app if one was chosen, else the browser's. */
function language() {
  const { lang } = preferences();
  return Object.hasOwn(WORDS, lang) ? lang : navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** An element with properties and children; a text is a text and never markup. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function button(label, kind, onclick) {
  const made = make("button", { type: "button", className: "button", onclick }, label);
  made.dataset.kind = kind;
  return made;
}

/** The records in localStorage that belong to this copy of the app, as [key, value]. */
function fromLocalStorage() {
  const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
  const own = keys.filter((key) => key.startsWith(`${PLACE}/`) || key === `${PLACE}prefs`);
  return own.sort().map((key) => [key, localStorage.getItem(key)]);
}

const settled = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  });

/** The records of the mirror in IndexedDB; none if there is no mirror, and none is made. */
async function fromMirror() {
  const opening = indexedDB.open(MIRROR);
  let isNew = false;
  opening.onupgradeneeded = () => {
    isNew = true;
    opening.transaction.abort();
  };
  const database = await settled(opening).catch((error) => {
    if (!isNew) throw error;
  });
  if (!database) return [];
  const records = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    keys.forEach((key, at) => records.push([String(key), values[at]]));
  }
  database.close();
  return records;
}

/** Everything that can be read, and a sentence for each place that cannot. */
async function gather() {
  const found = { records: [], problems: [] };
  for (const [place, read] of Object.entries({ localStorage: fromLocalStorage, IndexedDB: fromMirror })) {
    try {
      for (const [key, value] of await read()) found.records.push({ place, key, value });
    } catch (error) {
      found.problems.push([place, String(error?.message ?? error)]);
    }
  }
  return found;
}

function download(records) {
  const saved = new Date().toISOString();
  const text = JSON.stringify({ format: FORMAT, saved, place: PLACE, records }, null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: url, download: `sandtable-rescue-${saved.slice(0, 16).replace(/[:T]/g, "-")}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts the records of a rescue file where none is, under the name space of this copy of the app; gives their number. */
function putBack(text, say) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    // Said below.
  }
  if (file?.format !== FORMAT || !Array.isArray(file.records)) throw new Error(say.foreign);
  const named = file.records.filter(({ key, value }) => typeof value === "string" && String(key).startsWith(`${file.place}/`));
  const missing = named.map(({ key, value }) => [PLACE + key.slice(file.place.length), value]);
  let count = 0;
  for (const [key, value] of missing) {
    if (localStorage.getItem(key) !== null) continue;
    localStorage.setItem(key, value);
    count++;
  }
  return count;
}

/** A button that asks for a rescue file; what became of it is said by `tell`. */
function backButton(say, tell) {
  const input = make("input", { type: "file", accept: ".json", hidden: true });
  input.onchange = async () => {
    try {
      tell(say.putBack(putBack(await input.files[0].text(), say)));
    } catch (error) {
      tell(say.refused(String(error?.message ?? error)));
    }
  };
  return [button(say.back, "plain", () => input.click()), input];
}

function reopen() {
  history.replaceState(null, "", PLACE);
  location.reload();
}

/** Ends the offline copy of this folder: the page then comes from the network. */
async function afresh() {
  const scope = location.origin + PLACE;
  const registration = await navigator.serviceWorker?.getRegistration(PLACE);
  if (registration?.scope === scope) await registration.unregister();
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(`sandtable ${scope} `)).map((name) => caches.delete(name)));
  reopen();
}

const length = (value) => (typeof value === "string" ? value : JSON.stringify(value) ?? "").length;

function table(say, records) {
  const shown = (number) => number.toLocaleString(say.tag);
  const rows = records.map(({ place, key, value }) => {
    const size = make("td", {}, shown(length(value)));
    size.dataset.numeric = "";
    return make("tr", {}, make("td", {}, place), make("td", {}, make("code", {}, key)), size);
  });
  const heads = [say.place, say.name, say.size].map((text) => make("th", { scope: "col" }, text));
  const sum = records.reduce((all, { value }) => all + length(value), 0);
  return make(
    "table",
    { className: "table" },
    make("caption", {}, say.sum(records.length, shown(sum))),
    make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows),
  );
}

/** What stands on the page, in one language, with a last word about what was done. */
function content(found, lang, word) {
  const say = WORDS[lang];
  document.documentElement.lang = say.tag;
  document.title = `${say.title} · 沙盘 Sandtable`;
  const said = make("p", { role: "status" });
  // A live region speaks only of what changes in it after it is there; what was said meanwhile stays.
  setTimeout(() => (said.textContent ||= word), 100);
  const take = button(say.download, "primary", () => {
    download(found.records);
    said.textContent = say.downloaded(found.records.length);
  });
  take.disabled = !found.records.length;
  const problems = found.problems.map(([where, why]) => make("p", { role: "alert" }, say.blocked(where, why)));
  const list = make("div", { className: "table-scroll", tabIndex: 0, role: "region", ariaLabel: say.name });
  list.append(found.records.length ? table(say, found.records) : make("p", { className: "rescue__none" }, say.none));
  const other = lang === "zh" ? "en" : "zh";
  return [
    make("h1", { tabIndex: -1 }, say.title),
    make("p", {}, say.intro),
    make("div", { className: "rescue__actions" }, take, button(say.reload, "plain", reopen), button(say.other, "quiet", () => show(found, other))),
    said,
    make("p", {}, say.advice),
    ...problems,
    list,
    make("div", { className: "rescue__actions" }, ...backButton(say, async (said) => show(await gather(), lang, said))),
    make("p", { className: "soft" }, say.backHint),
    make("div", { className: "rescue__actions" }, button(say.afresh, "plain", () => afresh().catch(reopen))),
    make("p", { className: "soft" }, say.afreshHint),
  ];
}

function show(found, lang, word = "") {
  const page = make("main", { id: "start", className: "start rescue" }, ...content(found, lang, word));
  document.documentElement.dataset.theme = preferences().theme ?? "system";
  document.body.replaceChildren(page);
  page.querySelector("h1").focus();
}

/** Shows the rescue page where the address asks for it; an app that runs is ended first and writes nothing meanwhile. */
async function rescue() {
  const shown = document.querySelector(".rescue");
  if (window.top !== window.self || (location.hash === HASH) === Boolean(shown)) return;
  if (shown || !document.getElementById("start")) location.reload();
  else show(await gather(), language());
}

const showModal = globalThis.HTMLDialogElement?.prototype.showModal;

/** The app has come to a bad end: says so, over whatever is on the screen and whatever it still tries to open. */
function offer() {
  HTMLDialogElement.prototype.showModal = () => undefined;
  document.querySelector(".rescue-offer")?.remove();
  const say = WORDS[language()];
  const close = () => dialog.remove();
  const open = () => {
    location.hash = HASH;
    location.reload();
  };
  const dialog = make(
    "dialog",
    { className: "rescue-offer", lang: say.tag, role: "alertdialog", ariaLabel: say.stopped },
    make("h2", {}, say.stopped),
    make("p", {}, say.stoppedText),
    make("div", { className: "rescue__actions" }, button(say.reload, "primary", () => location.reload()), button(say.open, "plain", open), button(say.look, "quiet", close)),
  );
  document.body.append(dialog);
  showModal.call(dialog);
}

/** The app's script did not arrive: its help need not wait. */
function missing() {
  const page = document.getElementById("start");
  if (page && location.hash !== HASH) page.dataset.state = "failed";
}

window.addEventListener("hashchange", rescue);
window.addEventListener("app-broken", offer);
document.querySelector("script[data-app]").addEventListener("error", missing);
rescue();
