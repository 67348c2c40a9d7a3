import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Database } from "./open-database.ts";
import { rowsOf } from "./rows.ts";

/** Any number will do that nothing else in the database locks: "PCSC" in ASCII. */
const lock = 0x50435343;

const appliedRow = z.object({ name: z.string() });

// Found by the working folder: a bundled module no longer knows where it was.
const folder = () => join(process.cwd(), "lib/db/migrations");

async function readMigrations() {
  const names = (await readdir(folder())).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder(), name), "utf8") })),
  );
}

async function appliedNames(database: Database): Promise<Set<string>> {
  await database.execute(sql`
    CREATE TABLE IF NOT EXISTS migrations (
      name text PRIMARY KEY,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`);
  const rows = rowsOf(appliedRow, await database.execute(sql`SELECT name FROM migrations`));
  return new Set(rows.map(({ name }) => name));
}

/**
 * Brings the tables up to date, or says why it must not. All steps are one transaction, which takes an advisory lock
 * first: of replicas that start together one works, the others wait and then find nothing to do.
 */
export async function migrate(database: Database): Promise<Result<undefined, string>> {
  const steps = await readMigrations();
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(${lock})`);
    const applied = await appliedNames(transaction);
    const known = new Set(steps.map(({ name }) => name));
    const unknown = [...applied].filter((name) => !known.has(name));
    if (unknown.length > 0)
      return failed(
        `The database was changed by a newer version of the console (${unknown.join(", ")}): start that version, or restore a backup from before it.`,
      );
    for (const { name, text } of steps.filter(({ name }) => !applied.has(name))) {
      for (const statement of text.split("--> statement-breakpoint"))
        await transaction.execute(sql.raw(statement));
      await transaction.execute(sql`INSERT INTO migrations (name) VALUES (${name})`);
    }
    return ok(undefined);
  });
}
