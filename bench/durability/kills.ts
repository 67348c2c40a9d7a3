import { join } from "node:path";
import { Ledger } from "./ledger.ts";
import type { Outcome } from "./power-cuts.ts";
import type { Random } from "./random.ts";
import { runWriter, stateIn, type WriterLine } from "./run-writer.ts";

/** A process is killed within so many milliseconds of its start: some while they open the database. */
const longestLifeMs = 2_500;

type Options = {
  folder: string;
  template: string;
  kills: number;
  random: Random;
  onKill: (done: number, outcome: Outcome) => void;
};

function keepBooks(ledger: Ledger, lines: WriterLine[]): number {
  let acknowledged = 0;
  for (const line of lines) {
    if ("begin" in line) ledger.begin(line.begin);
    if (!("acknowledged" in line)) continue;
    ledger.acknowledge(line.acknowledged);
    acknowledged += line.acknowledged.length;
  }
  return acknowledged;
}

/** Kills the process that has a database again and again, from the first start on, and looks each time what is left. */
export async function killOwners(options: Options): Promise<Outcome> {
  const { folder, template, kills, random, onKill } = options;
  const outcome: Outcome = { damaged: 0, unusable: 0, lost: 0, acknowledged: 0 };
  const dataDir = join(folder, "killed");
  const ledger = new Ledger();
  const run = (more: { count: number; killAfterMs?: number }) =>
    runWriter({ dataDir, template, seed: Math.floor(random() * 2 ** 31), ...more });

  const check = (lines: WriterLine[]) => {
    const opened = lines.some((line) => "rows" in line || "unusable" in line);
    if (!opened) return;
    const state = stateIn(lines);
    const lost = "rows" in state ? ledger.lost(state.rows) : [];
    outcome.lost += lost.length;
    if ("unusable" in state) outcome.unusable += 1;
    if ("unusable" in state || lost.length > 0) outcome.damaged += 1;
  };
  for (let done = 0; done < kills; done += 1) {
    const lines = await run({ count: 1_000_000, killAfterMs: random() * longestLifeMs });
    check(lines);
    outcome.acknowledged += keepBooks(ledger, lines);
    onKill(done + 1, outcome);
  }
  check(await run({ count: 0 }));
  return outcome;
}
