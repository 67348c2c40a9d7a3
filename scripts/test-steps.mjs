import { join } from "node:path";
import { ensureApache } from "./apache.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureHaproxy } from "./haproxy.mjs";
import { ensureLemonldap } from "./lemonldap.mjs";
import { ensurePostgresql } from "./postgresql.mjs";
import { build, isBuilt } from "./production-build.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";
import { findNode, toolEnvironment } from "./runtime.mjs";
import { runProgram } from "./steps.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

const limitMs = 12 * 60_000;

/**
 * A step that runs tools of the repository, one after another as long as they pass.
 * @param {string} name
 * @param {string[][]} commands each the name of a tool and its arguments
 * @param {Record<string, string>} [env] more of the environment
 * @returns {Step}
 */
const tools = (name, commands, env = {}) => ({
  name,
  run: async (write) => {
    for (const [tool = "", ...args] of commands) {
      const command = {
        file: findNode(root),
        args: [join(root, "node_modules/.bin", tool), ...args],
        cwd: root,
        env: {
          ...toolEnvironment(root),
          NEXT_TELEMETRY_DISABLED: "1",
          ...env,
        },
        limitMs,
      };
      if (!(await runProgram(command, write))) return false;
    }
    return true;
  },
});

/**
 * A step of our own, which fails by a Refusal.
 * @param {string} name
 * @param {(write: import("./steps.mjs").Write) => Promise<void>} work
 * @returns {Step}
 */
export const task = (name, work) => ({
  name,
  run: async (write) => {
    try {
      await work(write);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      write(`${error.message}\n`);
      return false;
    }
  },
});

/** Lint and type check need the types that Next derives from the routes. */
export const routeTypes = tools("route types", [["next", "typegen"]]);

/** Independent of each other, and each on one core. */
export const staticChecks = [
  tools("format", [["prettier", "--check", "."]]),
  tools("lint", [["eslint", "."]]),
  tools("types", [["tsc", "--noEmit"]]),
  tools("dead code", [["knip"]]),
];

/** @param {string} report the file for the counts */
export const unitTests = (report) =>
  tools(
    "unit tests",
    [["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]],
    { NODE_ENV: "test" },
  );

export const productionBuild = task("production build", async (write) => {
  if (await isBuilt(root)) write("The sources are as they were at the last build.\n");
  else await build(root, { onLine: (line) => write(`${line}\n`) });
});

/** @param {string} report the file for the counts */
export const browserTests = (report) =>
  tools("browser tests", [["playwright", "test", "--reporter=list,json"]], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });

export const chromium = task("Chromium", async (write) => {
  process.env.CHROMIUM_PATH = await ensureChromium();
  write(`${process.env.CHROMIUM_PATH}\n`);
});

/** What the browser tests sign in at and go through. */
export const signInPrograms = task("LemonLDAP::NG and Apache httpd", async () => {
  await ensureLemonldap();
  await ensureApache();
});

export const postgresql = task("PostgreSQL", async (write) => {
  process.env.POSTGRESQL_BIN = await ensurePostgresql();
  write(`${process.env.POSTGRESQL_BIN}\n`);
});

export const haproxy = task("HAProxy", async (write) => {
  process.env.HAPROXY_PATH = await ensureHaproxy();
  write(`${process.env.HAPROXY_PATH}\n`);
});
