import "server-only";
import { and, desc, eq, exists, getTableColumns, gt, inArray, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { withDatabase } from "./database.ts";
import type { Database } from "./open-database.ts";
import { statusTransitions } from "./schema.ts";
import { errorInfo, type Transition } from "./transition.ts";

const { id, ...columns } = getTableColumns(statusTransitions);

const newestFirst = [desc(columns.observedAt), desc(id)];

const read = (row: Omit<Transition, "errorInfo"> & { errorInfo: unknown }): Transition => ({
  ...row,
  errorInfo: errorInfo.nullable().parse(row.errorInfo),
});

/** The latest transitions of a cluster and of what belongs to it, the newest first. */
export const transitionsOf = (connection: string, clusterId: string, limit: number) =>
  withDatabase(async (database) => {
    const rows = await database
      .select(columns)
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
export const latestTransitions = (connections: string[], limit: number) =>
  withDatabase(async (database) => {
    const rows = await database
      .select(columns)
      .from(statusTransitions)
      .where(inArray(statusTransitions.connection, connections))
      .orderBy(...newestFirst)
      .limit(limit);
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
