import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { Refusal } from "./refusal.mjs";

const firstGoodMajor = 24;

/**
 * Pinned Nodes that were seen to work.
 * @type {Set<string>}
 */
const working = new Set();

/** @param {string} folder */
const binFolder = (folder) => join(folder, "node_modules/.bin");

/**
 * The Node that everything but the launcher runs on: the one that the lockfile pins, whatever the host has.
 * @param {string} folder the repository, installed
 * @returns {string} the path of an executable
 */
export function findNode(folder) {
  const pinned = join(binFolder(folder), "node");
  // Started to see that it works: a musl system, for one, installs it but cannot run it.
  if (working.has(pinned) || spawnSync(pinned, ["--version"]).status === 0) {
    working.add(pinned);
    return pinned;
  }
  if (Number(process.versions.node.split(".")[0]) >= firstGoodMajor) return process.execPath;
  throw new Refusal(
    `There is no packaged Node ${firstGoodMajor} for this system (${process.platform} ${process.arch}): install Node ${firstGoodMajor} from https://nodejs.org and start again.`,
  );
}

/**
 * The environment in which a child finds the tools of the repository first.
 * @param {string} folder the repository
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(folder) {
  return { ...process.env, PATH: `${binFolder(folder)}${delimiter}${process.env.PATH ?? ""}` };
}

/**
 * The environment of npm itself, which must not run on the Node inside the node_modules that it replaces.
 * @returns {NodeJS.ProcessEnv}
 */
export function hostEnvironment() {
  const path = (process.env.PATH ?? "").split(delimiter);
  const outside = path.filter((folder) => !folder.endsWith(binFolder("")));
  return { ...process.env, PATH: outside.join(delimiter) };
}
