/** The three kinds of resource that PCS keeps, as the members of its responses name them. */
export type ResourceKind = "cluster" | "computeNodeGroup" | "queue";

/** The same, as ARNs spell them. */
export type ArnKind = Lowercase<ResourceKind>;

/** A kind in the middle of a sentence. */
export const kindWords: Record<ResourceKind, string> = {
  cluster: "cluster",
  computeNodeGroup: "compute node group",
  queue: "queue",
};
