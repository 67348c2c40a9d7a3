import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Group = ClusterState["groups"][number];
type Queue = ClusterState["queues"][number];

/** A line from a queue to a group it sends jobs to, by their places in the columns. */
export type Edge = { from: number; to: number; queueId: string; groupId: string };

export type Topology = { queues: Queue[]; groups: Group[]; edges: Edge[] };

const groupIdsOf = ({ detail }: Queue) => detail?.computeNodeGroupIds ?? [];

/** The mean place of the queues that use a group; groups that none uses come last. */
function place({ summary }: Group, queues: Queue[]): number {
  const places = queues.flatMap((queue, index) =>
    groupIdsOf(queue).includes(summary.id) ? [index] : [],
  );
  if (places.length === 0) return Number.POSITIVE_INFINITY;
  return places.reduce((sum, index) => sum + index, 0) / places.length;
}

/**
 * What sends jobs where: queues in their order, groups beside the queues that use them so that few
 * lines cross, and the lines between them.
 */
export function topologyOf({ queues, groups }: ClusterState): Topology {
  const sorted = groups.toSorted((one, other) => {
    const [first, second] = [place(one, queues), place(other, queues)];
    return first === second ? 0 : first - second;
  });
  const edges = queues.flatMap((queue, from) =>
    groupIdsOf(queue).flatMap((groupId) => {
      const to = sorted.findIndex(({ summary }) => summary.id === groupId);
      return to === -1 ? [] : [{ from, to, queueId: queue.summary.id, groupId }];
    }),
  );
  return { queues, groups: sorted, edges };
}
