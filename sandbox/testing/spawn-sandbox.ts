import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

const collect = (stream: Readable | null): { text: string; end: Promise<unknown> } => {
  if (!stream) throw new Error("The sandbox has no pipe here.");
  const output = { text: "", end: once(stream, "close") };
  stream.on("data", (data: Buffer) => (output.text += data.toString()));
  return output;
};

/** Runs `node sandbox/main.ts` in a process of its own, on a free port. It ends with the test. */
export function spawnSandbox(args: string[], ipc = false) {
  const child = spawn(process.execPath, [main, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? ["ipc" as const] : [])],
  });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    child,
    stdout: () => stdout.text,
    stderr: () => stderr.text,
    /** The exit code, or the signal that ended it. */
    exit: Promise.all([once(child, "exit"), stdout.end, stderr.end]).then(
      () => child.exitCode ?? child.signalCode,
    ),
  };
}

export type SandboxProcess = ReturnType<typeof spawnSandbox>;

/** Waits for the ready line and reads it. */
export async function ready({ child, stdout, stderr, exit }: SandboxProcess): Promise<object> {
  const line = new Promise<string>((resolve) => {
    const look = () => stdout().includes("\n") && resolve(stdout());
    child.stdout?.on("data", look);
    look();
  });
  const end = exit.then((code) => {
    throw new Error(`The sandbox ended with ${String(code)}: ${stderr()}`);
  });
  const value: unknown = JSON.parse(await Promise.race([line, end]));
  if (typeof value === "object" && value !== null) return value;
  throw new Error(`This is no ready line: ${stdout()}`);
}

/** Waits until it answers, and says where. */
export async function endpointOf(sandbox: SandboxProcess): Promise<string> {
  const line = await ready(sandbox);
  if ("endpoint" in line) return String(line.endpoint);
  throw new Error("The ready line names no endpoint.");
}
