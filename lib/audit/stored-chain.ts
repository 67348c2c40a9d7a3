import "server-only";
import { asc, desc, gt } from "drizzle-orm";
import { auditCheckpoints, auditEvents, auditHead } from "#lib/db/audit-schema.ts";
import type { Database } from "#lib/db/open-database.ts";
import { parseRecord } from "./record.ts";
import type { Sealed, Signed } from "./seal.ts";

/** How many events are read at once. */
const readAtOnce = 5_000;

type Row = typeof auditEvents.$inferSelect;

const same = (column: string | null, told: string | undefined) => (column ?? undefined) === told;

/** Whether the columns that are searched say what the sealed text says. */
function agrees(row: Row): boolean {
  const record = parseRecord(row.text);
  return (
    record !== undefined &&
    record.seq === row.seq &&
    record.time === row.time.toISOString() &&
    record.phase === row.phase &&
    record.correlationId === row.correlationId &&
    record.person === row.person &&
    record.operation === row.operation &&
    record.resource === row.resource &&
    same(row.connection, record.connection) &&
    same(row.run, record.run) &&
    same(row.result, record.result)
  );
}

/** An event whose columns were changed is shown as one whose text was: neither is what was written. */
export const sealedOf = (row: Row): Sealed => {
  const { seq, text, prev, hash, key } = row;
  return { seq, text: agrees(row) ? text : `${text} `, prev, hash, key };
};

/** The events after a number, in order. */
export async function* eventsAfter(database: Database, seq: number): AsyncGenerator<Sealed> {
  let last = seq;
  for (;;) {
    const rows = await database
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, last))
      .orderBy(asc(auditEvents.seq))
      .limit(readAtOnce);
    for (const row of rows) yield sealedOf(row);
    const end = rows.at(-1);
    if (!end) return;
    last = end.seq;
  }
}

/** The newest statement that older events were removed. */
export async function readCheckpoint(database: Database): Promise<Signed | undefined> {
  const [checkpoint] = await database
    .select()
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.seq))
    .limit(1);
  return checkpoint;
}

/** Where the chain ends. */
export async function readHead(database: Database) {
  const [head] = await database
    .select({ seq: auditHead.seq, hash: auditHead.hash })
    .from(auditHead);
  return head ?? { seq: 0, hash: "" };
}
