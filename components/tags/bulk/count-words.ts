/** How many resources, in words. */
export const countWords = (count: number) =>
  `${String(count)} ${count === 1 ? "resource" : "resources"}`;

const kinds = {
  cluster: ["cluster", "clusters"],
  computenodegroup: ["node group", "node groups"],
  queue: ["queue", "queues"],
} as const;

/** How many of one kind, in words. */
export const kindCount = (kind: keyof typeof kinds, count: number) =>
  `${String(count)} ${kinds[kind][count === 1 ? 0 : 1]}`;
