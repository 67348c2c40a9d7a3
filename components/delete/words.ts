import type { Target } from "./deletion.ts";

/** What is deleted, in a sentence. */
export const kindWords = {
  cluster: "cluster",
  computenodegroup: "node group",
  queue: "queue",
} as const satisfies Record<Target["kind"], string>;

/** The permission that deleting it takes. */
export const deletePermissions = {
  cluster: "clusters:delete",
  computenodegroup: "node-groups:delete",
  queue: "queues:delete",
} as const satisfies Record<Target["kind"], string>;
