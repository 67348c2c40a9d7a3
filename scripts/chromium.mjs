import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { withProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const names = ["chromium", "chromium-browser", "google-chrome"];
// The browser recommends a font but works without one, and then shows no text.
const packages = ["chromium", "fonts-liberation"];
const installCommand = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;

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

/** @returns {string[] | undefined} the words in front of a command that needs root, or nothing without such rights */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}

/**
 * @param {string[]} words
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run([file = "", ...args]) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** @param {string[]} prefix */
async function installChromium(prefix) {
  const apt = [...prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"];
  // A stale mirror in the lists need not matter for what is wanted here, so only the install decides.
  await run([...apt, "update"]);
  const { code, output } = await run([
    ...apt,
    "install",
    "-y",
    "--no-install-recommends",
    ...packages,
  ]);
  if (code === 0) return;
  const end = output.trimEnd().split("\n").slice(-8).join("\n  ");
  throw new Refusal(`Chromium could not be installed with “${installCommand}”:\n  ${end}`);
}

/**
 * Finds Chromium, or installs Debian's when it may.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const prefix = spawnSync("apt-get", ["--version"]).status === 0 ? rootPrefix() : undefined;
  if (prefix) await withProgress("Installing Chromium (apt-get)", () => installChromium(prefix));
  const installed = prefix && findChromium();
  if (installed) return installed;
  throw new Refusal(
    `The browser tests need Chromium, and there is none: install it as root with “${installCommand}”, or name one in CHROMIUM_PATH.`,
  );
}
