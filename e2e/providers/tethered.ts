import { spawn } from "node:child_process";
import type { Child, Exit } from "#scripts/child.mjs";

// The program and all that it starts go when the standard input is closed: that is, when whoever started it dies, even
// by kill -9. They are a group of processes, so that one signal reaches them all.
const untilInputEnds = 'exec 3<&0; (read -r _ <&3; kill -TERM 0) & exec "$0" "$@" 3<&- </dev/null';

/** Starts a program that cannot outlive this process. */
export function startTethered(
  file: string,
  args: string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Child {
  const child = spawn("sh", ["-c", untilInputEnds, file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-8_000)));
  const exited = new Promise<Exit>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
  return {
    pid: child.pid,
    logs: () => log.split("\n"),
    exited,
    running: () => child.exitCode === null && child.signalCode === null,
    kill: (signal) => void child.kill(signal ?? "SIGKILL"),
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
