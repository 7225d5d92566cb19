// How the browser tests run: one desktop window against the page at SITE_URL, without retries, so that a test that
// fails sometimes is a test that fails. `cargo xtask test` sets SITE_URL and CHROMIUM.
import { defineConfig } from "@playwright/test";

const address = process.env.SITE_URL;
if (!address) throw new Error("SITE_URL is not set: run the tests through `cargo xtask test --browser`");

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: "list",
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Two tabs of one site share a process otherwise, and a test with two tabs proves nothing.
        "--disable-features=ProcessPerSiteUpToMainFrameThreshold",
      ],
    },
  },
  projects: [{ name: "desktop", use: { viewport: { width: 1440, height: 900 } } }],
});
