import { defineConfig } from "@playwright/test";

/** Chromium as Debian packages it. Without these switches it looks for hosts outside by itself. */
const chromiumSwitches = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Chromium's own sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Pictures are drawn when asked for (npm run screenshots), not in every test run. */
const testIgnore = process.env.PCS_CONSOLE_SCREENSHOTS ? [] : ["**/screenshots.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  testIgnore,
  fullyParallel: true,
  // More than there are cores: much of a test is waiting for what takes its time.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Who submits is not stopped by a machine that was busy for a moment; the list names what passed at the second try.
  retries: process.env.CI ? 1 : 0,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    // Recording costs time: `npm run test:e2e -- FILE --trace retain-on-failure` records what fails.
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [...chromiumSwitches, ...asRoot],
    },
  },
});
