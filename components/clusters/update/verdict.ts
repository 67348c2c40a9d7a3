import { clusterCan, type Verdict } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const list = (names: string[]) => new Intl.ListFormat("en").format(names);

/**
 * Whether a cluster can be updated now: it rests, and everything in it is ACTIVE, unless it is SUSPENDED,
 * when nothing in it can be.
 */
export function updateVerdict({ summary, groups, queues }: ClusterState): Verdict {
  const can = clusterCan("UpdateCluster", summary.status);
  if (!can.allowed || summary.status === "SUSPENDED") return can;
  const busy = [...groups, ...queues].filter((child) => child.summary.status !== "ACTIVE");
  if (busy.length === 0) return can;
  const names = busy.map((child) => `${child.summary.name} (${child.summary.status})`);
  const reason = `Everything in the cluster has to be ACTIVE before it can be updated. Wait for, mend or delete ${list(names)}.`;
  return { allowed: false, reason };
}
