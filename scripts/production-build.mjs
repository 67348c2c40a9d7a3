import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describeExit, lastLines, startChild } from "./child.mjs";
import { withProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { findNode, toolEnvironment } from "./runtime.mjs";
import { sourceHash } from "./source-hash.mjs";

/** @param {string} folder */
const stampOf = (folder) => join(folder, ".next/source-hash");

/**
 * What the last build stamped: the hash of its sources and the id that Next gave it, so that a build made by other
 * means is not mistaken for ours.
 * @param {string} folder
 * @param {string} hash
 */
async function stamp(folder, hash) {
  return `${hash} ${await readFile(join(folder, ".next/BUILD_ID"), "utf8")}\n`;
}

/**
 * Whether .next holds a production build of the sources as they are.
 * @param {string} folder the repository
 */
export async function isBuilt(folder) {
  try {
    const stamped = await readFile(stampOf(folder), "utf8");
    return stamped === (await stamp(folder, await sourceHash(folder)));
  } catch {
    return false;
  }
}

/**
 * Makes the production build.
 * @param {string} folder the repository
 * @param {object} options
 * @param {string} [options.logFile]
 * @param {(line: string) => void} [options.onLine]
 */
export async function build(folder, { logFile, onLine }) {
  const hash = await sourceHash(folder);
  await rm(stampOf(folder), { force: true });
  const next = startChild({
    file: findNode(folder),
    args: [
      "--import",
      join(folder, "scripts/tether.mjs"),
      join(folder, "node_modules/next/dist/bin/next"),
      "build",
    ],
    cwd: folder,
    env: {
      ...toolEnvironment(folder),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // The build's name, by which a tab of another one is known (next.config.ts).
      CONSOLE_BUILD: hash.slice(0, 16),
    },
    logFile,
    onLine,
  });
  const exit = await next.exited;
  if (exit.code !== 0 || !existsSync(join(folder, ".next/BUILD_ID"))) {
    const where = logFile === undefined ? "" : ` Its whole log is ${logFile}.`;
    // Whoever saw every line need not see the last ones again.
    const detail = onLine ? "" : lastLines(next);
    throw new Refusal(`The build failed: next build ${describeExit(exit)}.${where}${detail}`);
  }
  await makeDatabaseTemplate(folder);
  await writeFile(stampOf(folder), await stamp(folder, hash));
}

/**
 * Makes the empty database that a console copies at its first start (lib/db/embedded/open.ts).
 * @param {string} folder
 */
async function makeDatabaseTemplate(folder) {
  const program = startChild({
    file: findNode(folder),
    args: [join(folder, "scripts/database-template.mjs"), join(folder, ".next/database-template")],
    cwd: folder,
    env: toolEnvironment(folder),
  });
  const exit = await program.exited;
  if (exit.code !== 0)
    throw new Refusal(
      `The build failed: making an empty database ${describeExit(exit)}.${lastLines(program)}`,
    );
}

/**
 * Makes the production build when the sources changed since the last one.
 * @param {string} folder the repository
 * @param {string} logFile gets all that the build prints
 */
export async function ensureBuilt(folder, logFile) {
  if (await isBuilt(folder)) return;
  await mkdir(dirname(logFile), { recursive: true, mode: 0o700 });
  await withProgress("Building the console (next build)", () => build(folder, { logFile }));
}
