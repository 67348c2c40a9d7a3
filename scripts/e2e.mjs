// npm run test:e2e: the browser tests, against a production build that is made when the sources changed. Arguments
// go to Playwright.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureApache } from "./apache.mjs";
import { ensureChromium } from "./chromium.mjs";
import { dataPaths } from "./data-dir.mjs";
import { ensureHaproxy } from "./haproxy.mjs";
import { ensureInstalled } from "./install.mjs";
import { ensureLemonldap } from "./lemonldap.mjs";
import { ensurePostgresql } from "./postgresql.mjs";
import { ensureBuilt } from "./production-build.mjs";
import { runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";
import { findNode, toolEnvironment } from "./runtime.mjs";

await runCommand(async () => {
  const { log } = dataPaths(join(root, ".data"));
  await ensureInstalled(root, log("install"));
  await ensureBuilt(root, log("build"));
  const chromium = await ensureChromium();
  // An installation of several replicas needs both.
  await ensurePostgresql();
  await ensureHaproxy();
  // Where people sign in, and through what.
  await ensureLemonldap();
  await ensureApache();
  const playwright = spawn(
    findNode(root),
    [join(root, "node_modules/.bin/playwright"), "test", ...process.argv.slice(2)],
    { cwd: root, env: { ...toolEnvironment(root), CHROMIUM_PATH: chromium }, stdio: "inherit" },
  );
  // Ctrl-C reaches Playwright by itself; either way it puts its own house in order, and then this ends.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => playwright.kill("SIGTERM"));
  return new Promise((resolve) => playwright.once("close", (code) => resolve(code ?? 1)));
});
