import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Refusal } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";

const changes = z.array(z.tuple([z.number(), z.number()]));

const lineSchema = z.union([
  z.object({ unusable: z.string() }),
  z.object({ openMs: z.number(), rows: changes }),
  z.object({ begin: changes }),
  z.object({ acknowledged: changes }),
]);

/** What a writer says. */
export type WriterLine = z.infer<typeof lineSchema>;

export type WriterOptions = {
  dataDir: string;
  template: string;
  seed: number;
  count: number;
  record?: string;
  /** When to kill it. */
  killAfterMs?: number;
};

/** No run takes that long. */
const limitMs = 120_000;

/** Runs writer.ts to its end, and gives what it said. */
export async function runWriter(options: WriterOptions): Promise<WriterLine[]> {
  const { dataDir, template, seed, count, record, killAfterMs } = options;
  const program = join(root, "bench/durability/writer.ts");
  const args = [program, dataDir, template, String(seed), String(count)];
  const child = spawn(process.execPath, record === undefined ? args : [...args, record], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: WriterLine[] = [];
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  createInterface({ input: child.stdout }).on("line", (line) => {
    // The last line of one that was killed may be half a line.
    if (line.endsWith("}")) lines.push(lineSchema.parse(JSON.parse(line)));
  });
  const limit = new AbortController();
  const timer = setTimeout(() => {
    if (killAfterMs === undefined) limit.abort();
    child.kill("SIGKILL");
  }, killAfterMs ?? limitMs);
  const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
  clearTimeout(timer);
  if (limit.signal.aborted) return [...lines, { unusable: "It did not answer." }];
  if (signal === "SIGKILL" || lines.some((line) => "unusable" in line)) return lines;
  // A statement that fails is a database that cannot be read.
  if (/differ\.|DrizzleQueryError/.test(complaints))
    return [...lines, { unusable: complaints.slice(-500) }];
  throw new Refusal(`A writer failed:\n${complaints.slice(-4_000)}`);
}

/** What a writer found when it opened the database: the rows, or why it could not go on. */
export function stateIn(lines: WriterLine[]) {
  for (const line of lines) if ("unusable" in line) return line;
  for (const line of lines) if ("rows" in line) return line;
  throw new Refusal("A writer ended before it had read what was there.");
}
