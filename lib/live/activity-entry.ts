import type { StoredTransition } from "#lib/db/transition.ts";
import type { ActivityEntry } from "#lib/pcs/view/activity.ts";

/** A transition as an entry that says how long the status before had lasted. */
export function activityEntry(transition: StoredTransition): ActivityEntry {
  const { connection, kind, clusterId, resourceId, name, fromStatus, toStatus } = transition;
  const { observedAt, previousAt, errorInfo } = transition;
  return {
    ...{ connection, kind, clusterId, resourceId, name, toStatus },
    ...(fromStatus === null ? {} : { fromStatus }),
    ...(previousAt === null ? {} : { lastedMs: observedAt.getTime() - previousAt.getTime() }),
    observedAt: observedAt.toISOString(),
    errorInfo: errorInfo ?? [],
  };
}
