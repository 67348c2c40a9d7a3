import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describeExit, startChild } from "./child.mjs";
import { withProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";
import { hostEnvironment } from "./runtime.mjs";

const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies"];

/**
 * @typedef {Record<string, unknown>} Package an entry of a lockfile
 * @typedef {{ packages?: Record<string, Package> } & Record<string, unknown>} PackageFile
 */

/**
 * @param {string} path
 * @returns {Promise<PackageFile | undefined>} nothing when there is no such file or it is no JSON
 */
async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {Package} entry */
const mayBeMissing = (entry) => entry.optional === true || entry.devOptional === true;

/**
 * Whether node_modules is what the lockfile says. npm keeps a lockfile of what it installed inside node_modules and
 * writes it last, so an interrupted install, an install by hand and a changed lockfile are all told apart.
 * @param {string} folder the repository
 */
export async function isInstalled(folder) {
  const [manifest, wanted, present] = await Promise.all([
    readJson(join(folder, "package.json")),
    readJson(join(folder, "package-lock.json")),
    readJson(join(folder, "node_modules/.package-lock.json")),
  ]);
  if (!wanted?.packages || !present?.packages) return false;
  const { "": self, ...packages } = wanted.packages;
  const found = present.packages;
  return (
    dependencyFields.every((field) => isDeepStrictEqual(manifest?.[field], self?.[field])) &&
    Object.entries(packages).every(([name, entry]) =>
      found[name] ? isDeepStrictEqual(found[name], entry) : mayBeMissing(entry),
    )
  );
}

/**
 * What npm says went wrong: first it prints codes, then the sentence, then advice.
 * @param {string[]} lines
 */
function reasonIn(lines) {
  const texts = lines.slice(0, 6).map((line) => line.replace(/^npm error( code)?/, "").trim());
  return texts.sort((one, other) => other.length - one.length)[0] ?? "it printed nothing";
}

/**
 * Installs from the lockfile when node_modules is not what it says.
 * @param {string} folder the repository
 * @param {string} logFile gets all that npm prints
 */
export async function ensureInstalled(folder, logFile) {
  if (await isInstalled(folder)) return;
  await mkdir(dirname(logFile), { recursive: true, mode: 0o700 });
  await withProgress("Installing packages (npm ci)", async () => {
    const npm = startChild({
      file: "npm",
      // All kinds of dependencies, whatever NODE_ENV or the user's npm settings leave out.
      args: [
        "ci",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--include=dev",
        "--include=optional",
      ],
      cwd: folder,
      env: hostEnvironment(),
      logFile,
      tethered: false,
    });
    const exit = await npm.exited;
    if (exit.code === 0) return;
    throw new Refusal(
      `The install failed: npm ci ${describeExit(exit)} (${reasonIn(npm.logs())}); its whole log is ${logFile}.`,
    );
  });
}
