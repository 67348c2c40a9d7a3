import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "#lib/db/open-database.ts";
import { rowsOf } from "#lib/db/rows.ts";
import type { AuditOutcome, AuditPlace, AuditQuery } from "#lib/pcs/view/audit.ts";
import type { Sealed } from "./seal.ts";

const sealed = z.object({
  ...{ seq: z.number(), text: z.string() },
  ...{ prev: z.string(), hash: z.string(), key: z.string() },
});

/** The first event of a change, and the one that says what came of it. */
const foundRow = z.object({ first: sealed, outcome: sealed.nullable() });

export type Found = { first: Sealed; outcome: Sealed | null };

const contains = (column: SQL, words: string) =>
  sql`position(lower(${words}) in lower(${column})) > 0`;

const became: Record<AuditOutcome, SQL> = {
  succeeded: sql`coalesce(o.result, e.result) = 'success'`,
  failed: sql`e.phase <> 'denied' AND coalesce(o.result, e.result) <> 'success'`,
  refused: sql`e.phase = 'denied'`,
  open: sql`e.phase = 'intent' AND o.seq IS NULL`,
};

function conditionsOf(query: AuditQuery): SQL[] {
  const { text, person, operation, connection, run, outcome, from, to } = query;
  // Not as JSON: of a text that somebody has spoilt, that would be an error.
  const name = sql`coalesce(substring(e.text from ${'"name":"([^"]*)"'}), '')`;
  return [
    text && sql`(${contains(sql`e.text`, text)} OR ${contains(sql`coalesce(o.text, '')`, text)})`,
    person && sql`(${contains(sql`e.person`, person)} OR ${contains(name, person)})`,
    operation && contains(sql`e.operation`, operation),
    connection && sql`e.connection = ${connection}`,
    run && sql`e.run = ${run}`,
    outcome && sql`(${became[outcome]})`,
    from && sql`e.time >= ${`${from}T00:00:00Z`}::timestamptz`,
    to && sql`e.time < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`,
  ].filter((condition) => condition !== undefined && condition !== "");
}

const asJson = (alias: SQL) =>
  sql`json_build_object('seq', ${alias}.seq, 'text', ${alias}.text, 'prev', ${alias}.prev, 'hash', ${alias}.hash, 'key', ${alias}.key)`;

/**
 * Changes that fit, each with its outcome, the newest first; the oldest first, when they are asked for after a place.
 */
export async function findChanges(
  database: Database,
  query: AuditQuery,
  { before, after }: AuditPlace,
  limit: number,
): Promise<Found[]> {
  const conditions = [
    // An outcome stands with its intent; one whose intent was removed, being old, stands for itself.
    sql`NOT (e.phase = 'outcome' AND EXISTS (
      SELECT FROM audit_events i
      WHERE i.correlation_id = e.correlation_id AND i.phase = 'intent' AND i.seq < e.seq))`,
    ...conditionsOf(query),
    ...(before === undefined ? [] : [sql`e.seq < ${before}`]),
    ...(after === undefined ? [] : [sql`e.seq > ${after}`]),
  ];
  const found = await database.execute(sql`
    SELECT ${asJson(sql`e`)} AS first, CASE WHEN o.seq IS NULL THEN NULL ELSE ${asJson(sql`o`)} END AS outcome
    FROM audit_events e LEFT JOIN LATERAL (
      SELECT * FROM audit_events later
      WHERE e.phase = 'intent' AND later.phase = 'outcome' AND later.seq > e.seq
        AND later.correlation_id = e.correlation_id
      ORDER BY later.seq LIMIT 1
    ) o ON true
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY e.seq ${after === undefined ? sql`DESC` : sql`ASC`} LIMIT ${limit}`);
  return rowsOf(foundRow, found);
}

/** All events of the change that an event belongs to, in order. */
export async function eventsOfChange(database: Database, seq: number): Promise<Sealed[]> {
  const found = await database.execute(sql`
    SELECT ${asJson(sql`e`)} AS event FROM audit_events e
    WHERE correlation_id = (SELECT correlation_id FROM audit_events WHERE seq = ${seq})
    ORDER BY seq LIMIT 100`);
  return rowsOf(z.object({ event: sealed }), found).map(({ event }) => event);
}
