import type { PGlite } from "@electric-sql/pglite";
import { z } from "zod";
import { rowsOf } from "#lib/db/rows.ts";

const minute = 60_000;

/** How much may have to be read again after a crash, in bytes. */
const checkpointAfter = 8 * 1024 * 1024;

const pendingRow = z.object({ pending: z.coerce.number() });

const pendingWal = `
  SELECT pg_current_wal_lsn() - redo_lsn AS pending FROM pg_control_checkpoint()`;

const tableRow = z.object({ table: z.string() });

const userTables = `SELECT format('%I.%I', schemaname, relname) AS table FROM pg_stat_user_tables`;

/** Writes down what only the log of changes holds, when that has grown. */
export async function checkpointIfDue(postgres: PGlite): Promise<void> {
  const [row] = rowsOf(pendingRow, await postgres.query(pendingWal));
  if (row && row.pending > checkpointAfter) await postgres.exec("CHECKPOINT");
}

/** Makes the room of deleted rows usable again, and counts anew what queries are planned by. */
export async function vacuum(postgres: PGlite): Promise<void> {
  for (const { table } of rowsOf(tableRow, await postgres.query(userTables)))
    await postgres.exec(`VACUUM (ANALYZE) ${table}`);
}

/**
 * Does now and then what a PostgreSQL server does by itself and the embedded one never: without it the log of changes
 * would grow without end, and so would the tables.
 */
export function startUpkeep(postgres: PGlite, onTrouble: (error: unknown) => void): () => void {
  const every = (milliseconds: number, work: (postgres: PGlite) => Promise<void>) =>
    setInterval(() => void work(postgres).catch(onTrouble), milliseconds).unref();
  const timers = [every(minute, checkpointIfDue), every(60 * minute, vacuum)];
  return () => timers.forEach((timer) => clearInterval(timer));
}
