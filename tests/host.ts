// A static host of our own for tests about delivery: it serves a build from memory, can be taken off the net, can delay,
// lose or falsify single files, and can publish another build. Service workers see it like any host.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";

/** The files of a build by their path beside the page. */
export type Build = Map<string, Buffer>;

export type Fault = "missing" | "html" | "cut" | number;

const PATH = "/some/where/";
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const integrity = (content: Buffer) => `sha384-${createHash("sha384").update(content).digest("base64")}`;
const hashedName = (content: Buffer, name: string) =>
  `app-${createHash("sha384").update(content).digest("hex").slice(0, 16)}${extname(name)}`;

/** The build that is under test. */
export function published(): Build {
  const folder = process.env.SITE_FOLDER!;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)];
    }),
  );
}

/** What each part of a build gets to tell one build from another: page, script, style and module. */
const MARKS: [RegExp, (mark: string) => Buffer][] = [
  [/\.css$/, (mark) => Buffer.from(`\n:root{--sheet:${mark}}`)],
  [/\.js$/, (mark) => Buffer.from(`\n;document.documentElement.dataset.script=(document.documentElement.dataset.script??"")+" ${mark}";`)],
  // A custom section of WebAssembly: number, length, length of its name, name.
  [/\.wasm$/, (mark) => Buffer.concat([Buffer.from([0, mark.length + 1, mark.length]), Buffer.from(mark)])],
];

/** Another build of the same app: every hashed file differs, and all of them say `mark`. */
export function marked(build: Build, mark: string): Build {
  const next = new Map(build);
  let page = build.get("index.html")!.toString().replace("<html ", `<html data-page="${mark}" `);
  let worker = build.get("sw.js")!.toString();
  for (const [name, content] of build) {
    const suffix = MARKS.find(([kind]) => name.startsWith("app-") && kind.test(name))?.[1](mark);
    if (!suffix) continue;
    const changed = Buffer.concat([content, suffix]);
    const renamed = hashedName(changed, name);
    next.delete(name);
    next.set(renamed, changed);
    for (const [from, to] of [[name, renamed], [integrity(content), integrity(changed)]]) {
      page = page.replaceAll(from, to);
      worker = worker.replaceAll(from, to);
    }
  }
  worker = worker.replace(integrity(build.get("index.html")!), integrity(Buffer.from(page)));
  worker = worker.replace(/const BUILD = "[^"]*"/, `const BUILD = "${mark}"`);
  return next.set("index.html", Buffer.from(page)).set("sw.js", Buffer.from(worker));
}

/** The files that the worker of a build keeps. */
export function kept(build: Build): string[] {
  const list = build.get("sw.js")!.toString().match(/const FILES = (\{.*\});/)![1];
  return Object.keys(JSON.parse(list)).map((name) => name.slice(2) || "index.html");
}

export class Host {
  /** Off the net: every connection is cut. */
  down = false;
  /** Nothing is kept in the browser's own cache: every fault is met. */
  uncached = false;
  /** What happens to single files. */
  faults = new Map<string, Fault>();
  /** The paths asked for. */
  asked: string[] = [];
  private server!: Server;

  private constructor(public build: Build) {}

  static async start(build: Build): Promise<Host> {
    const host = new Host(build);
    host.server = createServer((request, response) => {
      const name = new URL(request.url!, "http://x").pathname.slice(PATH.length) || "index.html";
      host.asked.push(name);
      if (host.down) return void request.socket.destroy();
      const fault = host.faults.get(name);
      const content = fault === "missing" ? undefined : host.build.get(name);
      if (!content) return void response.writeHead(404, { "Content-Type": "text/plain" }).end();
      const lifetime = host.uncached ? "no-store" : name.startsWith("app-") ? "public, max-age=31536000, immutable" : "no-cache";
      const body = fault === "html" ? "<!doctype html><h1>Log in</h1>" : fault === "cut" ? content.subarray(0, content.length - 1) : content;
      const type = fault === "html" ? TYPES[".html"] : (TYPES[extname(name)] ?? "application/octet-stream");
      setTimeout(() => response.writeHead(200, { "Content-Type": type, "Cache-Control": lifetime }).end(body), typeof fault === "number" ? fault : 0);
    });
    await new Promise<void>((ready) => host.server.listen(0, "127.0.0.1", ready));
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${PATH}`;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
