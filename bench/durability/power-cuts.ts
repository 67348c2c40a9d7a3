import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize } from "node:v8";
import { z } from "zod";
import { Refusal } from "#scripts/refusal.mjs";
import { afterAll, type DiskOperation, type Image } from "./disk.ts";
import { readImage, sameImage, writeImage } from "./image.ts";
import { Ledger } from "./ledger.ts";
import { afterPowerCut } from "./power-cut.ts";
import type { Random } from "./random.ts";
import { runWriter, stateIn } from "./run-writer.ts";

/** A database gets as old as so many cuts, each on top of what the one before left. */
const cutsInLife = 50;
const changesInRun = 40;

export type Outcome = {
  /** Cuts after which the database was not as it had to be: it could not be used, or rows were lost. */
  damaged: number;
  unusable: number;
  lost: number;
  acknowledged: number;
};

type Options = {
  folder: string;
  template: string;
  cuts: number;
  random: Random;
  /** A disk that forgets its syncs, as a control: the simulation has to find that out. */
  withoutSync?: boolean;
  onCut: (done: number, outcome: Outcome) => void;
};

/** A point between two operations: in one of four cases while the database is opened, else after it was. */
function chooseCut(operations: DiskOperation[], random: Random): number {
  const opened = operations.findIndex(({ kind }) => kind === "opened");
  const [from, to] = random() < 0.25 ? [0, opened] : [opened, operations.length];
  return from + Math.floor(random() * (to - from + 1));
}

/** What writer.ts of this very version wrote. */
const recordSchema = z.custom<DiskOperation[]>((value) => Array.isArray(value));

/** What was recorded; proven to be all that happened to the disk. */
function readRecord(file: string, before: Image, folder: string): DiskOperation[] {
  const operations = recordSchema.parse(deserialize(readFileSync(file)));
  if (!sameImage(afterAll(before, operations), readImage(folder)))
    throw new Refusal("The record of a writer does not lead to what is on the disk.");
  return operations;
}

function keepBooks(ledger: Ledger, operations: DiskOperation[]): number {
  let acknowledged = 0;
  for (const operation of operations) {
    if (operation.kind === "begin") ledger.begin(operation.changes);
    if (operation.kind !== "acknowledged") continue;
    ledger.acknowledge(operation.changes);
    acknowledged += operation.changes.length;
  }
  return acknowledged;
}

/** Cuts the power of a database again and again, and looks each time what is left. */
export async function cutPower(options: Options): Promise<Outcome> {
  const { folder, cuts, random, withoutSync = false, onCut } = options;
  const dataDir = join(folder, "data");
  const database = join(dataDir, "db");
  const record = join(folder, "record");
  const fresh = readImage(options.template);
  const outcome: Outcome = { damaged: 0, unusable: 0, lost: 0, acknowledged: 0 };
  let life = { image: fresh, ledger: new Ledger(), cuts: 0 };

  const run = async (count: number) => {
    writeImage(database, life.image);
    const seed = Math.floor(random() * 2 ** 31);
    const { template } = options;
    return stateIn(await runWriter({ dataDir, template, seed, count, record }));
  };
  const isWhole = (state: Awaited<ReturnType<typeof run>>): boolean => {
    const lost = "rows" in state ? life.ledger.lost(state.rows) : [];
    const whole = "rows" in state && lost.length === 0;
    outcome.lost += lost.length;
    if ("unusable" in state) outcome.unusable += 1;
    if (!whole) outcome.damaged += 1;
    return whole;
  };

  for (let done = 0; done < cuts; done += 1) {
    const whole = isWhole(await run(changesInRun));
    if (!whole || life.cuts >= cutsInLife) {
      life = { image: fresh, ledger: new Ledger(), cuts: 0 };
      await run(changesInRun);
    }
    const recorded = readRecord(record, life.image, database);
    const happened = recorded.slice(0, chooseCut(recorded, random));
    outcome.acknowledged += keepBooks(life.ledger, happened);
    const seen = withoutSync ? happened.filter(({ kind }) => kind !== "sync") : happened;
    life = {
      image: afterPowerCut(life.image, seen, random),
      ledger: life.ledger,
      cuts: life.cuts + 1,
    };
    onCut(done + 1, outcome);
  }
  isWhole(await run(0));
  return outcome;
}
