import { kindWords, type ResourceKind } from "#lib/pcs/spec/resource-kind.ts";
import type { ResourceType } from "#sandbox/store/resource.ts";

/** The kind of a resource as the members of requests and responses name it. */
const kindOf = {
  cluster: "cluster",
  computenodegroup: "computeNodeGroup",
  queue: "queue",
} as const satisfies Record<ResourceType, ResourceKind>;

/** A type in the middle of a sentence. */
export const wordsFor = (type: ResourceType): string => kindWords[kindOf[type]];

/** What a cluster has inside. */
export type ChildType = Exclude<ResourceType, "cluster">;
