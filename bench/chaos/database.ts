import { randomBytes } from "node:crypto";
import { asc } from "drizzle-orm";
import { openEmbedded } from "#lib/db/embedded/open.ts";
import type { OpenDatabase } from "#lib/db/open-database.ts";
import { runs, runSteps } from "#lib/db/schema.ts";
import { openServer } from "#lib/db/server.ts";
import type { Result } from "#lib/result.ts";
import type { RunRecord } from "#lib/runs/record.ts";
import { startPostgresql } from "#scripts/postgresql.mjs";
import { Refusal } from "#scripts/refusal.mjs";

/** A console's database, which its consoles find by `env`. */
export type ChaosDatabase = {
  env: Record<string, string>;
  /** All runs that it holds; with the embedded one, no console may run. */
  readRuns: () => Promise<RunRecord[]>;
  stop: () => Promise<void>;
};

async function readFrom(opening: Promise<Result<OpenDatabase, string>>): Promise<RunRecord[]> {
  const opened = await opening;
  if (!opened.ok) throw new Refusal(opened.error);
  const { database, close } = opened.value;
  const all = await database.select().from(runs).orderBy(asc(runs.createdAt));
  const steps = await database.select().from(runSteps).orderBy(asc(runSteps.position));
  await close();
  const stepsOf = Map.groupBy(steps, ({ run }) => run);
  return all.map((run) => ({ ...run, steps: stepsOf.get(run.id) ?? [] }));
}

/** One that consoles have to themselves, in a folder. */
async function embedded(dataDir: string): Promise<ChaosDatabase> {
  const readRuns = () => readFrom(openEmbedded(dataDir));
  // Made now, so that no console spends its short life on that.
  await readRuns();
  return { env: { DATA_DIR: dataDir }, readRuns, stop: () => Promise.resolve() };
}

/** One on a PostgreSQL server, which several consoles share. */
async function shared(replicas: number): Promise<ChaosDatabase> {
  const server = await startPostgresql();
  if (!server) throw new Refusal("There is no PostgreSQL here, which --replicas needs.");
  const { url, stop } = server;
  const readRuns = () => readFrom(openServer(url));
  await readRuns();
  const CONSOLE_SECRETS = randomBytes(32).toString("base64url");
  return {
    env: { DATABASE_URL: url, REPLICAS: String(replicas), CONSOLE_SECRETS },
    readRuns,
    stop,
  };
}

export const startDatabase = (dataDir: string, replicas: number) =>
  replicas === 1 ? embedded(dataDir) : shared(replicas);
