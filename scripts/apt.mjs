import { spawn, spawnSync } from "node:child_process";
import { withProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

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

/**
 * The command that installs Debian packages, as a person types it.
 * @param {string[]} packages
 */
export const aptCommand = (packages) =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;

/**
 * Installs Debian packages when this process may.
 * @param {string} name what they are, for people
 * @param {string[]} packages
 * @param {string} [before] a shell command to run first
 * @returns {Promise<boolean>} whether it did
 */
export async function aptInstall(name, packages, before = "true") {
  const prefix = spawnSync("apt-get", ["--version"]).status === 0 ? rootPrefix() : undefined;
  if (!prefix) return false;
  const apt = [...prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"];
  await withProgress(`Installing ${name} (apt-get)`, async () => {
    await run([...prefix, "sh", "-c", before]);
    // A stale mirror in the lists need not matter for what is wanted here, so only the install decides.
    await run([...apt, "update"]);
    const install = [
      "install",
      "-y",
      "--no-install-recommends",
      "-o",
      "Dpkg::Options::=--force-confold",
    ];
    const { code, output } = await run([...apt, ...install, ...packages]);
    if (code === 0) return;
    const end = output.trimEnd().split("\n").slice(-8).join("\n  ");
    throw new Refusal(`${name} could not be installed with “${aptCommand(packages)}”:\n  ${end}`);
  });
  return true;
}
