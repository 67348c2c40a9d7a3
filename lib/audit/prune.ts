import "server-only";
import { asc, gte, lte, sql } from "drizzle-orm";
import { auditCheckpoints, auditEvents } from "#lib/db/audit-schema.ts";
import { withDatabase } from "#lib/db/database.ts";
import type { Database } from "#lib/db/open-database.ts";
import { printSigned } from "./line.ts";
import { type Signed, sign } from "./seal.ts";
import { readHead } from "./stored-chain.ts";

/** How many events are removed at once. */
const prunedAtOnce = 10_000;

/** The last event before the first one that is to stay, or one a good way towards it. */
async function lastToGo(database: Database, before: Date) {
  const [staying] = await database
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .where(gte(auditEvents.time, before))
    .orderBy(asc(auditEvents.seq))
    .limit(1);
  const [oldest] = await database
    .select({ seq: auditEvents.seq })
    .from(auditEvents)
    .orderBy(asc(auditEvents.seq))
    .limit(1);
  if (!oldest) return undefined;
  const end = staying ? staying.seq - 1 : (await readHead(database)).seq;
  return end < oldest.seq ? undefined : Math.min(end, oldest.seq + prunedAtOnce - 1);
}

/** Removes the front of the chain, and signs where it now begins. */
const pruneOnce = (database: Database, before: Date): Promise<Signed | undefined> =>
  database.transaction(async (transaction) => {
    // Two replicas must not both remove; an append may go on meanwhile.
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtext('audit_checkpoints'))`);
    const seq = await lastToGo(transaction, before);
    if (seq === undefined) return undefined;
    const [last] = await transaction
      .select({ hash: auditEvents.hash })
      .from(auditEvents)
      .where(sql`${auditEvents.seq} = ${seq}`);
    // Without its end the front is broken already, and stays as evidence.
    if (!last) return undefined;
    const checkpoint = sign("audit-checkpoint", { seq, hash: last.hash });
    await transaction.insert(auditCheckpoints).values(checkpoint);
    await transaction.execute(sql`SELECT set_config('pcs_console.audit_prune', 'on', true)`);
    await transaction.delete(auditEvents).where(lte(auditEvents.seq, seq));
    return checkpoint;
  });

/**
 * Removes events from before a time, as long as none before them stays: what is left is a chain whose beginning is
 * signed. Says so on stdout.
 */
export async function pruneAudit(before: Date): Promise<void> {
  for (;;) {
    const pruned = await withDatabase((database) => pruneOnce(database, before));
    if (!pruned.ok || !pruned.value) return;
    printSigned("audit-checkpoint", pruned.value);
  }
}
