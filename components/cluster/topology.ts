/** A queue with the ids of the groups it sends jobs to. */
type Sender = { id: string; groupIds: string[] };

/** A line from a queue to a group it sends jobs to, by their places in the columns. */
export type Edge = { from: number; to: number; queueId: string; groupId: string };

/** The mean place of the queues that use a group; groups that none uses come last. */
function place(groupId: string, queues: Sender[]): number {
  const places = queues.flatMap(({ groupIds }, index) =>
    groupIds.includes(groupId) ? [index] : [],
  );
  if (places.length === 0) return Number.POSITIVE_INFINITY;
  return places.reduce((sum, index) => sum + index, 0) / places.length;
}

/**
 * What sends jobs where: groups beside the queues that use them so that few lines cross, and the lines between them.
 */
export function topologyOf<Group extends { id: string }>(queues: Sender[], groups: Group[]) {
  const sorted = groups.toSorted((one, other) => {
    const [first, second] = [place(one.id, queues), place(other.id, queues)];
    return first === second ? 0 : first - second;
  });
  const edges: Edge[] = queues.flatMap(({ id: queueId, groupIds }, from) =>
    groupIds.flatMap((groupId) => {
      const to = sorted.findIndex(({ id }) => id === groupId);
      return to === -1 ? [] : [{ from, to, queueId, groupId }];
    }),
  );
  return { groups: sorted, edges };
}
