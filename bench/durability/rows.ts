import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#lib/db/open-database.ts";
import { rowsOf } from "#lib/db/rows.ts";
import type { Changes } from "./disk.ts";

const storedRow = z.object({ number: z.number(), version: z.number(), intact: z.boolean() });
const numberRow = z.object({ number: z.number() });

/** All rows of the test's table and their versions, read from the table and from its index; throws when they differ. */
export async function readRows(database: Database): Promise<Changes> {
  await database.execute(sql`
    CREATE TABLE IF NOT EXISTS rows
      (number int PRIMARY KEY, version int NOT NULL, payload text NOT NULL, digest text NOT NULL)`);
  const stored = await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL enable_indexscan = off`);
    const result = await transaction.execute(
      sql`SELECT number, version, md5(payload) = digest AS intact FROM rows ORDER BY number`,
    );
    return rowsOf(storedRow, result);
  });
  const indexed = await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL enable_seqscan = off`);
    const result = await transaction.execute(sql`SELECT number FROM rows ORDER BY number`);
    return rowsOf(numberRow, result);
  });
  const consistent =
    stored.every(({ intact }) => intact) &&
    stored.length === indexed.length &&
    stored.every(({ number }, place) => number === indexed[place]?.number);
  if (!consistent) throw new Error("The table and its index, or a row and its digest, differ.");
  return stored.map(({ number, version }) => [number, version]);
}
