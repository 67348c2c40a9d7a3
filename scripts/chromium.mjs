import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptCommand, aptInstall } from "./apt.mjs";
import { Refusal } from "./refusal.mjs";

// The first is Chromium without windows: it starts sooner and leaves the cores to the pages.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
// The browser recommends a font but works without one, and then shows no text.
const packages = ["chromium-headless-shell", "fonts-liberation"];

/**
 * Whether a program can be started. Ubuntu, for one, has a chromium-browser that only says how to install it.
 * @param {string} program
 */
const works = (program) => spawnSync(program, ["--version"]).status === 0;

/** Where those programs could be: in the folders of the PATH, and where Debian puts them in any case. */
function candidates() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The Chromium for the browser tests and benchmarks.
 * @returns {string | undefined} its path, or nothing when there is none
 */
export function findChromium() {
  const { CHROMIUM_PATH: chosen } = process.env;
  if (!chosen) return candidates().find((path) => existsSync(path) && works(path));
  if (works(chosen)) return chosen;
  throw new Refusal(`CHROMIUM_PATH names ${chosen}, which cannot be started.`);
}

/**
 * Finds Chromium, or installs Debian's when it may.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const installed = (await aptInstall("Chromium", packages)) ? findChromium() : undefined;
  if (installed) return installed;
  throw new Refusal(
    `The browser tests need Chromium, and there is none: install it as root with “${aptCommand(packages)}”, or name one in CHROMIUM_PATH.`,
  );
}
