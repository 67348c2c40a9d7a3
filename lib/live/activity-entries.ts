import type { Transition } from "#lib/db/transition.ts";
import type { ActivityEntry } from "#lib/pcs/view/activity.ts";

/** Transitions, the newest first, as entries that say how long the status before had lasted. */
export function activityEntries(transitions: Transition[]): ActivityEntry[] {
  const since = new Map<string, number>();
  const oldestFirst = transitions.toReversed().map((transition): ActivityEntry => {
    const { connection, kind, clusterId, resourceId, name, fromStatus, toStatus } = transition;
    const at = transition.observedAt.getTime();
    const begin = since.get(resourceId);
    since.set(resourceId, at);
    return {
      ...{ connection, kind, clusterId, resourceId, name, toStatus },
      ...(fromStatus === null ? {} : { fromStatus }),
      ...(begin === undefined ? {} : { lastedMs: at - begin }),
      observedAt: transition.observedAt.toISOString(),
      errorInfo: transition.errorInfo ?? [],
    };
  });
  return oldestFirst.toReversed();
}
