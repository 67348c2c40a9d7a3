import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Scope } from "#sandbox/store/resource.ts";

/** A transitional status ends by itself: at `dueAt`, in `nextStatus`. DELETED removes the resource. */
export type Transition = { status: string; nextStatus: string; dueAt: number };

const dueRow = z.object({ dueAt: z.number().nullable() });

const prepareStatements = (database: DatabaseSync) => ({
  start: database.prepare(
    `UPDATE resources SET status = ?, next_status = ?, due_at = ?
     WHERE account_id = ? AND region = ? AND id = ?`,
  ),
  removeDue: database.prepare(
    "DELETE FROM resources WHERE due_at <= ? AND next_status = 'DELETED'",
  ),
  settleDue: database.prepare(
    "UPDATE resources SET status = next_status, next_status = NULL, due_at = NULL WHERE due_at <= ?",
  ),
  nextDue: database.prepare("SELECT min(due_at) AS dueAt FROM resources WHERE due_at IS NOT NULL"),
});

/**
 * Lifecycles without timers: a transition is stored with the time it is due, and whoever reads next
 * settles what is due by then. So transitions go on after a restart, and a clock can be moved.
 */
export function createTransitions(database: DatabaseSync) {
  const statements = prepareStatements(database);
  const readNextDue = () => dueRow.parse(statements.nextDue.get()).dueAt ?? Infinity;
  // Kept in memory, so that a read with nothing due costs no query.
  let nextDue = readNextDue();

  return {
    start({ accountId, region }: Scope, id: string, { status, nextStatus, dueAt }: Transition) {
      statements.start.run(status, nextStatus, dueAt, accountId, region, id);
      nextDue = Math.min(nextDue, dueAt);
    },

    /** Whether `settle` would change anything at this time. */
    isDue: (now: number) => now >= nextDue,

    settle(now: number) {
      statements.removeDue.run(now);
      statements.settleDue.run(now);
      nextDue = readNextDue();
    },

    /** To be called after a change that was undone. */
    reread() {
      nextDue = readNextDue();
    },
  };
}
