// The end of the offline copy: publish this file under the name sw.js, and every browser that comes by drops its copy
// and loads the page from the network again. Nothing a person entered is touched.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  const prefix = `sandtable ${self.registration.scope} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
