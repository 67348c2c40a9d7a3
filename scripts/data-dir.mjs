import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "./refusal.mjs";

/**
 * The places inside a data folder.
 * @param {string} dataDir
 */
export const dataPaths = (dataDir) => ({
  sandbox: join(dataDir, "sandbox"),
  sandboxKeys: join(dataDir, "sandbox.json"),
  log: (/** @type {string} */ name) => join(dataDir, "logs", `${name}.log`),
});

/**
 * Makes a folder with all that lead to it. The recursive mkdir of Node never returns where the kernel refuses with
 * ENOENT, as in /proc.
 * @param {string} path absolute
 * @returns {Promise<void>}
 */
async function makeFolder(path) {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

/** @param {unknown} error */
const codeOf = (error) =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

/**
 * Makes the data folder and sees that it can be written. One that is made here is for its owner alone; the rights of
 * one that was there are its owner's business.
 * @param {string} dataDir
 */
export async function prepareDataDir(dataDir) {
  try {
    for (const folder of [dataDir, dataPaths(dataDir).sandbox, join(dataDir, "logs")]) {
      await makeFolder(folder);
      const probe = join(folder, `.probe-${process.pid}`);
      await writeFile(probe, "");
      await rm(probe);
    }
  } catch (error) {
    throw new Refusal(
      `The data folder ${dataDir} cannot be written (${codeOf(error)}): choose another with --data-dir.`,
    );
  }
}

/**
 * Leaves the sandbox's address and keys where a person finds them for the AWS CLI.
 * @param {string} dataDir
 * @param {import("./sandbox-command.mjs").SandboxAddress} address
 */
export async function writeSandboxKeys(dataDir, address) {
  const path = dataPaths(dataDir).sandboxKeys;
  // Replaced, not overwritten: the mode counts only for a file that is made.
  await rm(path, { force: true });
  await writeFile(path, `${JSON.stringify({ ready: true, ...address }, null, 2)}\n`, {
    mode: 0o600,
  });
}

/**
 * Takes the address away when nothing listens there any more.
 * @param {string} dataDir
 */
export const removeSandboxKeys = (dataDir) => rm(dataPaths(dataDir).sandboxKeys, { force: true });
