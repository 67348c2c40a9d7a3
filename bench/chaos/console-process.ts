import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { root } from "#scripts/root.mjs";
import { findNode } from "#scripts/runtime.mjs";
import { answerSchema, type Question, type RunState } from "./messages.ts";

const program = join(root, "bench/chaos/console.ts");

/** An audit event of the console, as far as the benchmark reads it. */
const auditLine = z.object({
  type: z.literal("audit"),
  phase: z.string(),
  operation: z.string(),
});

export type Audited = z.infer<typeof auditLine>;

/** The console ended before it answered: whoever asked may ask another one. */
export class Gone extends Error {}

/** The console could not do it just now, and says why: AWS did not answer it, say. */
export class Refused extends Error {}

type Waiting = { resolve: (runs: RunState[]) => void; reject: (error: Error) => void };

export type ConsoleOptions = {
  env: NodeJS.ProcessEnv;
  onAudit?: (event: Audited) => void;
  onError?: (line: string) => void;
};

function listen(child: ChildProcess, { onAudit, onError }: ConsoleOptions) {
  if (!child.stdout || !child.stderr) throw new Error("The console has no output.");
  createInterface({ input: child.stderr }).on("line", (line) => onError?.(line));
  createInterface({ input: child.stdout }).on("line", (line) => {
    // The last line of one that was killed may be half a line.
    if (!line.startsWith("{") || !line.endsWith("}")) return;
    const event = auditLine.safeParse(JSON.parse(line));
    if (event.success) onAudit?.(event.data);
  });
}

/** Starts bench/chaos/console.ts. */
export function startConsole(options: ConsoleOptions) {
  const child = spawn(findNode(root), ["--conditions=react-server", program], {
    cwd: root,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  listen(child, options);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let announce: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (announce = resolve));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.on("error", () => undefined);
  child.on("message", (message) => {
    const answer = answerSchema.parse(message);
    if ("ready" in answer) {
      announce();
      return;
    }
    const asker = waiting.get(answer.ask);
    waiting.delete(answer.ask);
    if ("error" in answer) asker?.reject(new Refused(answer.error));
    else asker?.resolve(answer.runs);
  });
  void exited.then(() => waiting.forEach(({ reject }) => reject(new Gone())));

  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid ?? 0,
    /** When it has its database; never, when it was killed before. */
    ready,
    alive,
    ask: (question: Question) =>
      new Promise<RunState[]>((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        if (!alive() || !child.connected) reject(new Gone());
        else child.send({ ...question, ask: asked }, (error) => error && reject(new Gone()));
      }),
    /** kill -9, of this process alone. */
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

export type ConsoleProcess = ReturnType<typeof startConsole>;
