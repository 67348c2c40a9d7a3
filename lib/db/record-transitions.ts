import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { withDatabase } from "./database.ts";
import type { Database } from "./open-database.ts";
import { rowsOf } from "./rows.ts";
import { statusTransitions } from "./schema.ts";
import type { Transition } from "./transition.ts";

/** The status of a resource, and since when (in milliseconds since 1970) it is known to have it. */
type Known = { status: string; since: number };

const knownRow = z.object({ status: z.string().nullable(), since: z.number().nullable() });

/** For each transition, in order, what is stored of its resource's status at that time. */
async function storedBefore(
  database: Database,
  transitions: Transition[],
): Promise<(Known | undefined)[]> {
  const given = transitions.map(({ connection, resourceId, observedAt }, position) => ({
    position,
    connection,
    resource_id: resourceId,
    observed_at: observedAt.toISOString(),
  }));
  const result = await database.execute(sql`
    SELECT known.to_status AS status,
      (extract(epoch FROM known.observed_at) * 1000)::double precision AS since
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      AS given (position int, connection text, resource_id text, observed_at timestamptz)
    LEFT JOIN LATERAL (
      SELECT to_status, observed_at FROM status_transitions
      WHERE connection = given.connection AND resource_id = given.resource_id
        AND observed_at <= given.observed_at
      ORDER BY observed_at DESC, id DESC LIMIT 1
    ) known ON true
    ORDER BY given.position`);
  return rowsOf(knownRow, result).map(({ status, since }) =>
    status === null || since === null ? undefined : { status, since },
  );
}

const later = (one: Known | undefined, other: Known | undefined) =>
  one && (!other || one.since >= other.since) ? one : other;

/** Those of the transitions, oldest first, that lead somewhere new; each from where its resource was known to be. */
function newOnes(transitions: Transition[], stored: (Known | undefined)[]): Transition[] {
  const added = new Map<string, Known>();
  return transitions.flatMap((transition, position) => {
    const { connection, resourceId, fromStatus, toStatus, observedAt } = transition;
    const resource = JSON.stringify([connection, resourceId]);
    const known = later(added.get(resource), stored[position]);
    if (known?.status === toStatus) return [];
    added.set(resource, { status: toStatus, since: observedAt.getTime() });
    return [{ ...transition, fromStatus: fromStatus ?? known?.status ?? null }];
  });
}

/** Rows of one INSERT: a statement has room for 65,535 parameters, and a row takes nine. */
const insertedAtOnce = 1000;

async function record(database: Database, transitions: Transition[]): Promise<number> {
  if (transitions.length === 0) return 0;
  const ordered = transitions.toSorted(
    (one, other) => one.observedAt.getTime() - other.observedAt.getTime(),
  );
  return database.transaction(async (transaction) => {
    // Replicas that see the same change must not both find it new.
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtext('status_transitions'))`);
    const added = newOnes(ordered, await storedBefore(transaction, ordered));
    for (let start = 0; start < added.length; start += insertedAtOnce)
      await transaction
        .insert(statusTransitions)
        .values(added.slice(start, start + insertedAtOnce));
    return added.length;
  });
}

/**
 * Stores transitions, and says how many were new. One into the status that the resource is already known to have had
 * at that time is not: so several replicas, or a console that starts again, may all tell what they see. A transition
 * that does not say where it came from comes from the status that was known before it.
 */
export const recordTransitions = (transitions: Transition[]) =>
  withDatabase((database) => record(database, transitions));
