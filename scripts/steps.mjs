import { spawn } from "node:child_process";
import { isStopping, theEnd } from "./foreground.mjs";
import { secondsSince } from "./progress.mjs";

/**
 * @typedef {(text: string) => void} Write
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {(write: Write) => Promise<boolean>} run whether it passed; what it writes appears under its heading
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {boolean} passed
 * @property {string} time
 */

const terminal = process.stdout.isTTY;

/**
 * Programs that still run.
 * @type {Set<import("node:child_process").ChildProcess>}
 */
const programs = new Set();

/** Asks every program that still runs to stop, and waits until it has. */
export async function stopPrograms() {
  const closing = [...programs].map((program) => {
    const closed = new Promise((resolve) => program.once("close", resolve));
    program.kill("SIGTERM");
    return closed;
  });
  await Promise.all(closing);
}

/** @param {string} text */
const bold = (text) => (terminal ? `\u001B[1m${text}\u001B[0m` : text);

/**
 * Runs a program and passes on what it prints.
 * @param {object} command
 * @param {string} command.file
 * @param {string[]} command.args
 * @param {string} command.cwd
 * @param {NodeJS.ProcessEnv} command.env
 * @param {number} command.limitMs how long it may take; then it is ended
 * @param {Write} write
 * @returns {Promise<boolean>} whether it ended well
 */
export function runProgram({ file, args, cwd, env, limitMs }, write) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      // Printed through a pipe, so that programs have to be told that they may use colours.
      env: terminal ? { FORCE_COLOR: "1", ...env } : env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    programs.add(child);
    const limit = setTimeout(() => {
      write(`\nEnded: it took longer than ${limitMs / 60_000} minutes.\n`);
      child.kill("SIGKILL");
    }, limitMs);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", write);
    child.on("error", (error) => {
      write(`${error.message}\n`);
      resolve(false);
    });
    child.on("close", (code) => {
      clearTimeout(limit);
      programs.delete(child);
      resolve(code === 0);
    });
  });
}

/**
 * Runs steps, some at a time, and prints each under its heading in the order of the list: the one in front as it
 * runs, the others when it is their turn.
 * @param {Step[]} steps
 * @param {number} [atATime]
 * @returns {Promise<StepResult[]>}
 */
export async function runSteps(steps, atATime = 1) {
  const outputs = steps.map(() => "");
  let front = 0;
  /** @type {Map<number, StepResult>} */
  const results = new Map();

  /** @param {number} index */
  const open = (index) => {
    process.stdout.write(`\n${bold(`▶ ${steps[index]?.name}`)}\n${outputs[index]}`);
  };
  const advance = () => {
    for (let done = results.get(front); done; done = results.get(front)) {
      process.stdout.write(`${done.passed ? "✓" : "✗"} ${done.name}, ${done.time}\n`);
      front += 1;
      if (front < steps.length) open(front);
    }
  };
  const waiting = [...steps.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, step] = next;
      const start = Date.now();
      const passed = await step.run((text) => {
        if (index === front) process.stdout.write(text);
        else outputs[index] += text;
      });
      if (isStopping()) return theEnd();
      results.set(index, { name: step.name, passed, time: secondsSince(start) });
      advance();
    }
  };
  if (steps.length > 0) open(0);
  await Promise.all(Array.from({ length: atATime }, work));
  return steps.flatMap((_, index) => results.get(index) ?? []);
}
