import { spawn, spawnSync } from "node:child_process";

/** Servers that refuse to run as root, or should not, run for root as the user that can do least. */
export function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  /** @param {string} option */
  const id = (option) =>
    Number(spawnSync("id", [option, "nobody"], { encoding: "utf8" }).stdout.trim());
  return { uid: id("-u"), gid: id("-g") };
}

/**
 * Starts a server that is no program of ours, in a group of its own, which Ctrl-C does not reach: what uses it ends first.
 * It goes when its standard input is closed: that is, when whoever started it dies, even by kill -9.
 * @param {string[]} words its program and arguments
 * @param {object} options
 * @param {string} options.cwd
 * @param {ReturnType<typeof unprivileged>} options.user
 * @param {"QUIT" | "TERM"} options.signal ends it at once, and well
 */
export function spawnTethered(words, { cwd, user, signal }) {
  const untilInputEnds = `exec 3<&0; (read -r _ <&3; kill -${signal} $$) & exec "$0" "$@" 3<&-`;
  return spawn("sh", ["-c", untilInputEnds, ...words], {
    ...user,
    cwd,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
}

/**
 * Ends a server, unless it has ended already.
 * @param {ReturnType<typeof spawnTethered>} server
 */
export async function endTethered(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = new Promise((resolve) => server.once("close", resolve));
  server.stdin.end();
  await closed;
}
