import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";

const keptLines = 400;
const stopMilliseconds = 5_000;

/**
 * @typedef {object} Exit
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 */

/**
 * @typedef {object} Child
 * @property {number | undefined} pid nothing when it could not be started at all
 * @property {() => string[]} logs the last lines of both streams
 * @property {Promise<Exit>} exited
 * @property {() => boolean} running
 * @property {(signal?: NodeJS.Signals) => void} kill by default as a crash would: SIGKILL
 * @property {() => Promise<void>} stop SIGTERM, then SIGKILL after five seconds
 */

/**
 * Children that still run, so that a command that is interrupted can stop whatever it is doing.
 * @type {Set<Child>}
 */
const running = new Set();

/** Stops every child of this process, the youngest first: the console does not have to meet a dead sandbox. */
export async function stopChildren() {
  for (const child of [...running].reverse()) await child.stop();
}

/**
 * Starts a process in a group of its own (Ctrl-C reaches only the launcher, which then stops its children in order)
 * with a channel to this one (so that it notices when this one dies).
 * @param {object} options
 * @param {string} options.file
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.logFile] gets all that it prints; an older log is replaced
 * @param {(line: string) => void} [options.onLine] sees every line of both streams
 * @param {(line: string) => void} [options.onStdoutLine]
 * @param {boolean} [options.tethered] false for programs that a channel would confuse
 * @returns {Child}
 */
export function startChild({
  file,
  args,
  cwd,
  env,
  logFile,
  onLine,
  onStdoutLine,
  tethered = true,
}) {
  const child = spawn(file, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", tethered ? "ipc" : "ignore"],
  });
  /** @type {string[]} */
  const lines = [];
  const log = logFile === undefined ? undefined : createWriteStream(logFile, { mode: 0o600 });
  log?.on("error", () => undefined); // A full disk must not end what the log is about.
  /** @param {string} line */
  const record = (line) => {
    lines.push(line);
    if (lines.length > keptLines) lines.shift();
    log?.write(`${line}\n`);
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      record(line);
      if (stream === child.stdout) onStdoutLine?.(line);
    });
  }

  const exited = exitOf(child, record);
  const started = controls(child, exited, () => [...lines]);
  running.add(started);
  void exited.then(() => {
    running.delete(started);
    log?.end();
  });
  return started;
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {(line: string) => void} record
 * @returns {Promise<Exit>}
 */
function exitOf(child, record) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      record(error.message);
      if (child.pid === undefined) resolve({ code: null, signal: null });
    });
    // Its last words arrive between "exit" and "close", but "close" also waits for grandchildren.
    child.once("exit", (code, signal) => {
      setTimeout(() => resolve({ code, signal }), 500);
      child.once("close", () => resolve({ code, signal }));
    });
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<Exit>} exited
 * @param {() => string[]} logs
 * @returns {Child}
 */
function controls(child, exited, logs) {
  const alive = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  /** @param {NodeJS.Signals} signal */
  const kill = (signal = "SIGKILL") => {
    if (child.pid === undefined || !alive()) return;
    try {
      // A crash takes the whole group; a request to stop goes to the process that knows how.
      process.kill(signal === "SIGKILL" ? -child.pid : child.pid, signal);
    } catch {
      // It ended by itself in between.
    }
  };
  const stop = async () => {
    kill("SIGTERM");
    const impatience = setTimeout(() => kill("SIGKILL"), stopMilliseconds);
    await exited;
    clearTimeout(impatience);
  };
  return { pid: child.pid, logs, exited, running: alive, kill, stop };
}

/**
 * How a process ended, in words.
 * @param {Exit} exit
 */
export const describeExit = ({ code, signal }) =>
  signal ? `was killed by ${signal}` : `ended with code ${code ?? "unknown"}`;

/**
 * The last lines of a child's log, set apart from the sentence in front of them.
 * @param {Child} child
 */
export function lastLines(child) {
  const lines = child.logs().slice(-12);
  return lines.length === 0 ? " It printed nothing." : ` Its last lines:\n  ${lines.join("\n  ")}`;
}
