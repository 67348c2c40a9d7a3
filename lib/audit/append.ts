import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { withDatabase } from "#lib/db/database.ts";
import type { Database } from "#lib/db/open-database.ts";
import { rowsOf } from "#lib/db/rows.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { AuditRecord, Draft } from "./record.ts";
import { genesis, type Link, seal, type Sealed } from "./seal.ts";

type SealedRecord = Sealed & { record: AuditRecord };

type Waiting = { draft: Draft; settle: (result: Result<SealedRecord, string>) => void };

/** What this process knows of the chain, and what it has still to append. */
type Appender = { waiting: Waiting[]; busy: boolean; head?: Link };

const appenders = mapOfProcess<Appender>("audit");

function appender(): Appender {
  const known = appenders.get("") ?? { waiting: [], busy: false };
  appenders.set("", known);
  return known;
}

/** The end of the chain as this process last saw it. */
export const rememberedHead = () => appender().head;

/** How many events that wait are appended together. */
const mostAtOnce = 100;

const headRow = z.object({ seq: z.coerce.number(), hash: z.string() });

function chained(after: Link, drafts: Draft[]): SealedRecord[] {
  const sealed: SealedRecord[] = [];
  for (const draft of drafts) sealed.push(seal(sealed.at(-1) ?? after, draft));
  return sealed;
}

const rowOf = ({ record, ...proof }: SealedRecord) => ({
  ...proof,
  ...{ time: record.time, phase: record.phase, correlation_id: record.correlationId },
  ...{ person: record.person, operation: record.operation, resource: record.resource },
  ...{ connection: record.connection ?? null, run: record.run ?? null },
  result: record.result ?? null,
});

/**
 * Moves the head and inserts the events, in one statement; nothing when the chain does not end there any more. The head
 * is one row, which is locked until that is committed: of several that append at the same time each waits for the one before.
 */
async function extend(database: Database, after: Link, drafts: Draft[]) {
  const sealed = chained(after, drafts);
  const end = sealed.at(-1) ?? after;
  const moved = await database.execute(sql`
    WITH moved AS (
      UPDATE audit_head SET seq = ${end.seq}, hash = ${end.hash}
      WHERE seq = ${after.seq} AND hash = ${after.hash}
      RETURNING seq, hash
    ), inserted AS (
      INSERT INTO audit_events
        (seq, time, phase, correlation_id, person, operation, connection, resource, run, result, text, prev, hash, key)
      SELECT event.* FROM moved, jsonb_to_recordset(${JSON.stringify(sealed.map(rowOf))}::jsonb) AS event (
        seq bigint, time timestamptz, phase text, correlation_id text, person text, operation text, connection text,
        resource text, run text, result text, text text, prev text, hash text, key text)
    )
    SELECT seq, hash FROM moved`);
  return rowsOf(headRow, moved).length > 0 ? sealed : undefined;
}

/** Asks where the chain ends, and holds it there until the events are appended. */
const extendLocked = (database: Database, drafts: Draft[]) =>
  database.transaction(async (transaction) => {
    const asked = await transaction.execute(sql`SELECT seq, hash FROM audit_head FOR UPDATE`);
    const [head] = rowsOf(headRow, asked);
    const sealed = head && (await extend(transaction, head, drafts));
    if (!sealed) throw new Error("The audit log has lost its head.");
    return sealed;
  });

/**
 * Appends where this process believes the chain to end, which takes one round trip, and asks only when another replica
 * has appended since.
 */
async function appendAll(database: Database, state: Appender, drafts: Draft[]) {
  const sealed =
    (await extend(database, state.head ?? genesis, drafts)) ??
    (await extendLocked(database, drafts));
  const end = sealed.at(-1);
  if (end) state.head = { seq: end.seq, hash: end.hash };
  return sealed;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Nothing may be done that is not recorded, so that here a bug, too, is a reason not to do it. */
async function appendBatch(state: Appender, batch: Waiting[]) {
  const drafts = batch.map(({ draft }) => draft);
  const result = await withDatabase((database) => appendAll(database, state, drafts)).catch(
    (error: unknown) => failed(messageOf(error)),
  );
  batch.forEach(({ settle }, index) => {
    const sealed = result.ok ? result.value[index] : undefined;
    if (sealed) settle(ok(sealed));
    else settle(failed(result.ok ? "An event was left out." : result.error));
  });
}

async function work(state: Appender) {
  state.busy = true;
  while (state.waiting.length > 0) await appendBatch(state, state.waiting.splice(0, mostAtOnce));
  state.busy = false;
}

/** Appends an event to the chain. What comes while another is on its way is appended together, after it. */
export const append = (draft: Draft): Promise<Result<SealedRecord, string>> =>
  new Promise((settle) => {
    const state = appender();
    state.waiting.push({ draft, settle });
    if (!state.busy) void work(state);
  });
