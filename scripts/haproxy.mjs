import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptCommand, aptInstall } from "./apt.mjs";
import { Refusal } from "./refusal.mjs";

// The balancer takes its key and certificate from a file, which openssl makes.
const packages = ["haproxy", "openssl"];

/** @param {string} program */
const works = (program) => spawnSync(program, ["-v"]).status === 0;

/** Where it could be: in the folders of the PATH, and where Debian puts it in any case. */
const candidates = () =>
  [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"].map((folder) =>
    join(folder, "haproxy"),
  );

/** @returns {string | undefined} its path, or nothing when there is none */
function findHaproxy() {
  const { HAPROXY_PATH: chosen } = process.env;
  if (!chosen) return candidates().find((path) => existsSync(path) && works(path));
  if (works(chosen)) return chosen;
  throw new Refusal(`HAPROXY_PATH names ${chosen}, which cannot be started.`);
}

/**
 * Finds HAProxy, or installs Debian's when it may.
 * @returns {Promise<string>} its path
 */
export async function ensureHaproxy() {
  const found = findHaproxy();
  if (found) return found;
  const installed = (await aptInstall("HAProxy", packages)) ? findHaproxy() : undefined;
  if (installed) return installed;
  throw new Refusal(
    `An installation of several replicas needs HAProxy in front, and there is none: install it as root with “${aptCommand(packages)}”, or name one in HAPROXY_PATH.`,
  );
}
