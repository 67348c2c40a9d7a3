const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** A cluster with so many groups and queues, of which each has all groups. */
export function clusterOf(clusterName: string, groupCount: number, queueCount: number) {
  const groups = names("group", groupCount);
  const queues = Object.fromEntries(names("queue", queueCount).map((queue) => [queue, groups]));
  return { clusterName, groups, queues };
}
