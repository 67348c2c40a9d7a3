import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Scope } from "#sandbox/store/resource.ts";

/**
 * A transitional status ends by itself: at `dueAt`, in `nextStatus`, and with other members if there
 * is a `nextDocument`. In DELETED the resource goes; a node group is first shown as such for a while.
 */
export type Transition = {
  status: string;
  nextStatus: string;
  nextDocument?: string | undefined;
  dueAt: number;
};

/** ComputeNodeGroup, status: how long DELETED can be read is not documented. */
export const deletedShownMs = 60_000;

const dueRow = z.object({ dueAt: z.number().nullable() });

/** Whether the resource goes when its transition ends; a node group does after having been DELETED. */
const goes = "next_status = 'DELETED' AND (type <> 'computenodegroup' OR status = 'DELETED')";

const prepareStatements = (database: DatabaseSync) => ({
  start: database.prepare(
    `UPDATE resources SET status = ?, next_status = ?, next_document = ?, due_at = ?
     WHERE account_id = ? AND region = ? AND id = ?`,
  ),
  settleDue: database.prepare(
    `UPDATE resources SET status = next_status,
       document = coalesce(next_document, document), next_document = NULL,
       next_status = CASE next_status WHEN 'DELETED' THEN 'DELETED' END,
       due_at = CASE next_status WHEN 'DELETED' THEN due_at + ${String(deletedShownMs)} END
     WHERE due_at <= ? AND NOT (${goes})`,
  ),
  removeDue: database.prepare(`DELETE FROM resources WHERE due_at <= ? AND ${goes}`),
  stop: database.prepare(
    `UPDATE resources SET status = ?, next_status = NULL, next_document = NULL, due_at = NULL
     WHERE account_id = ? AND region = ? AND id = ?`,
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
    start({ accountId, region }: Scope, id: string, transition: Transition) {
      const { status, nextStatus, nextDocument = null, dueAt } = transition;
      statements.start.run(status, nextStatus, nextDocument, dueAt, accountId, region, id);
      nextDue = Math.min(nextDue, dueAt);
    },

    /** Puts a resource into a status that it stays in. A transition under way is forgotten. */
    stop({ accountId, region }: Scope, id: string, status: string) {
      statements.stop.run(status, accountId, region, id);
      nextDue = readNextDue();
    },

    /** Whether `settle` would change anything at this time. */
    isDue: (now: number) => now >= nextDue,

    settle(now: number) {
      statements.settleDue.run(now);
      statements.removeDue.run(now);
      nextDue = readNextDue();
    },

    /** To be called after a change that was undone. */
    reread() {
      nextDue = readNextDue();
    },
  };
}
