import type { ResourceChange } from "./store.ts";
import { isFailed, isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Known = {
  summary: { id: string; status: string; modifiedAt: string };
  detail?: { errorInfo: { message?: string }[] };
};

/** How far a change is, and why it failed. */
export type Progress = { phase: "running" | "done" | "failed"; detail?: string };

function find(state: ClusterState, { kind, id }: ResourceChange): Known | undefined {
  if (kind === "cluster") return state;
  const children: Known[] = kind === "queue" ? state.queues : state.groups;
  return children.find(({ summary }) => summary.id === id);
}

/**
 * Whether the resource was read before the change was made. A deletion moves no modifiedAt: one that failed
 * shows by a status that was not there before, or after it was seen to go on.
 */
function isOlder({ summary }: Known, { verb, modifiedAt, before, seen }: ResourceChange) {
  if (verb !== "delete") return summary.modifiedAt < modifiedAt;
  return summary.modifiedAt <= modifiedAt && summary.status === before && !seen;
}

/** Whether a reading shows a change under way. */
export function showsGoingOn(change: ResourceChange, state: ClusterState | undefined): boolean {
  const found = state && find(state, change);
  return found !== undefined && isTransitional(found.summary.status);
}

/**
 * What the cluster as it was read last says about a change; `state` is absent when the cluster is no
 * longer there. A resource that is not in a reading may be too new for it, unless it is to go.
 */
export function progressOf(change: ResourceChange, state: ClusterState | undefined): Progress {
  const found = state && find(state, change);
  if (!found) return { phase: change.verb === "delete" ? "done" : "running" };
  const { status } = found.summary;
  if (isOlder(found, change) || isTransitional(status)) return { phase: "running" };
  if (!isFailed(status)) return { phase: change.verb === "delete" ? "running" : "done" };
  const reasons = found.detail?.errorInfo.flatMap(({ message }) => message ?? []) ?? [];
  return { phase: "failed", ...(reasons.length > 0 ? { detail: reasons.join(" ") } : {}) };
}
