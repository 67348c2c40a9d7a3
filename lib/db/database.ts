import "server-only";
import { resolve } from "node:path";
import { env } from "#lib/env.ts";
import { ok, type Result } from "#lib/result.ts";
import type { Database, OpenDatabase } from "./open-database.ts";
import { orOutage } from "./outage.ts";

declare global {
  /** Next loads this module once for every bundle that uses it; the database may be opened only once. */
  var pcsConsoleDatabase: Promise<Result<OpenDatabase, string>> | undefined;
}

// Only the engine that is used is loaded: the other one would cost memory for nothing.
async function open(): Promise<Result<OpenDatabase, string>> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL !== undefined) return (await import("./server.ts")).openServer(DATABASE_URL);
  return (await import("./embedded/open.ts")).openEmbedded(resolve(DATA_DIR));
}

/** Opens the console's database when it is first needed, and again after it failed; or says why that cannot be. */
export async function openDatabase(): Promise<Result<OpenDatabase, string>> {
  const opening = (globalThis.pcsConsoleDatabase ??= open());
  const result = await opening.catch((error: unknown) => {
    globalThis.pcsConsoleDatabase = undefined;
    throw error;
  });
  if (result.ok && !result.value.lost()) return result;
  // Of several that find it so, the first one clears up.
  if (globalThis.pcsConsoleDatabase === opening) {
    globalThis.pcsConsoleDatabase = undefined;
    if (result.ok) await result.value.close();
  }
  return result.ok ? openDatabase() : result;
}

/** Closes the console's database, when it was opened at all: for the end of the process. */
export async function closeDatabase(): Promise<void> {
  const opened = await globalThis.pcsConsoleDatabase;
  if (opened?.ok) await opened.value.close();
}

/** Does something with the console's database; or says, as a sentence for people, why the database cannot. */
export async function withDatabase<Value>(
  work: (database: Database) => Promise<Value>,
): Promise<Result<Value, string>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  return orOutage(async () => ok(await work(opened.value.database)));
}
