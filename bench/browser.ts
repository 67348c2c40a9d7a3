import { type Browser, chromium } from "@playwright/test";
import { ensureChromium } from "#scripts/chromium.mjs";

/** Everything that would make Chromium talk to anyone but the console. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium's own sandbox does not work for root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
  return chromium.launch({ executablePath: await ensureChromium(), args });
}
