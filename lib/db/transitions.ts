import "server-only";
import { and, desc, eq, exists, getTableColumns, gt, inArray, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Result } from "#lib/result.ts";
import { withDatabase } from "./database.ts";
import type { Database } from "./open-database.ts";
import { statusTransitions } from "./schema.ts";
import { errorInfo, type StoredTransition, type Transition } from "./transition.ts";

const { id, ...columns } = getTableColumns(statusTransitions);

const newestFirst = [desc(columns.observedAt), desc(id)];

const read = <Row extends { errorInfo: unknown }>(row: Row) => ({
  ...row,
  errorInfo: errorInfo.nullable().parse(row.errorInfo),
});

/** Since when the resource of a transition had the status that it left. */
function previousAt(database: Database) {
  const earlier = alias(statusTransitions, "earlier");
  const latest = database
    .select({ observedAt: earlier.observedAt })
    .from(earlier)
    .where(
      and(
        eq(earlier.connection, columns.connection),
        eq(earlier.resourceId, columns.resourceId),
        sql`(${earlier.observedAt}, ${earlier.id}) < (${columns.observedAt}, ${id})`,
      ),
    )
    .orderBy(desc(earlier.observedAt), desc(earlier.id))
    .limit(1);
  return sql<Date | null>`(${latest})`.mapWith(columns.observedAt);
}

/** The latest transitions of a cluster and of what belongs to it, the newest first. */
export const transitionsOf = (
  connection: string,
  clusterId: string,
  limit: number,
): Promise<Result<StoredTransition[], string>> =>
  withDatabase(async (database) => {
    const rows = await database
      .select({ ...columns, previousAt: previousAt(database) })
      .from(statusTransitions)
      .where(
        and(
          eq(statusTransitions.connection, connection),
          eq(statusTransitions.clusterId, clusterId),
        ),
      )
      .orderBy(...newestFirst)
      .limit(limit);
    return rows.map(read);
  });

/** The latest transitions in some connections, the newest first. */
export const latestTransitions = (
  connections: string[],
  limit: number,
): Promise<Result<StoredTransition[], string>> =>
  withDatabase(async (database) => {
    const rows = await database
      .select({ ...columns, previousAt: previousAt(database) })
      .from(statusTransitions)
      .where(inArray(statusTransitions.connection, connections))
      .orderBy(...newestFirst)
      .limit(limit);
    return rows.map(read);
  });

/** The latest transition of each of some resources, in whichever of some connections they are. */
export const lastOf = (
  connections: string[],
  resourceIds: string[],
): Promise<Result<Transition[], string>> =>
  withDatabase(async (database) => {
    const rows = await database
      .selectDistinctOn([columns.connection, columns.resourceId], columns)
      .from(statusTransitions)
      .where(
        and(inArray(columns.connection, connections), inArray(columns.resourceId, resourceIds)),
      )
      .orderBy(columns.connection, columns.resourceId, ...newestFirst);
    return rows.map(read);
  });

/** The latest status of every resource of a connection that was not seen to be deleted. */
export const lastKnown = (connection: string) =>
  withDatabase(async (database) => {
    const rows = await database
      .selectDistinctOn([columns.resourceId], columns)
      .from(statusTransitions)
      .where(eq(statusTransitions.connection, connection))
      .orderBy(columns.resourceId, ...newestFirst);
    return rows.map(read).filter(({ toStatus }) => toStatus !== "DELETED");
  });

async function prune(database: Database, before: Date): Promise<number> {
  const newer = alias(statusTransitions, "newer");
  const overtaken = exists(
    database
      .select({ id: newer.id })
      .from(newer)
      .where(
        and(
          eq(newer.connection, statusTransitions.connection),
          eq(newer.resourceId, statusTransitions.resourceId),
          gt(newer.observedAt, statusTransitions.observedAt),
        ),
      ),
  );
  const deleted = await database
    .delete(statusTransitions)
    .where(
      and(
        lt(statusTransitions.observedAt, before),
        or(eq(statusTransitions.toStatus, "DELETED"), overtaken),
      ),
    )
    .returning({ id: statusTransitions.id });
  return deleted.length;
}

/**
 * Removes what was observed before a time, and says how many rows that were. The last status of a resource that still
 * exists stays, however old: without it the resource would look new to a console that starts again.
 */
export const pruneTransitions = (before: Date) =>
  withDatabase((database) => prune(database, before));
