import { can, clusterCan, type Verdict } from "#lib/pcs/spec/lifecycle.ts";
import { conflict, type PcsError, quotaExceeded } from "#sandbox/pcs/errors.ts";
import { type ChildType, wordsFor } from "#sandbox/pcs/resource-type.ts";
import { tagQuotaError } from "#sandbox/pcs/tag-quota.ts";
import type { DocumentedResource, ResourceType, Tags } from "#sandbox/store/resource.ts";

type Addition = {
  type: ChildType;
  name: string;
  tags: Tags | undefined;
  /** How many of the type a cluster may have. */
  quota: number;
};

const refusal = (verdict: Verdict, about: { type: ResourceType; id: string }) =>
  verdict.allowed ? undefined : conflict(verdict.reason, about);

const createOperations = {
  computenodegroup: "CreateComputeNodeGroup",
  queue: "CreateQueue",
} as const satisfies Record<ChildType, string>;

/** What the state of a cluster, and what it has inside already, have against another child. */
export function additionError(
  cluster: DocumentedResource,
  siblings: DocumentedResource[],
  { type, name, tags, quota }: Addition,
): PcsError | undefined {
  const verdict = clusterCan(createOperations[type], cluster.status);
  if (!verdict.allowed) return refusal(verdict, { type: "cluster", id: cluster.id });
  const namesake = siblings.find((sibling) => sibling.name === name);
  if (namesake) {
    const message = `The cluster ${cluster.name} has a ${wordsFor(type)} named ${name} already.`;
    return conflict(message, { type, id: namesake.id });
  }
  if (siblings.length < quota) return tagQuotaError(tags, { type });
  const message = `The cluster ${cluster.name} has ${String(siblings.length)} ${wordsFor(type)}s, the most it may have.`;
  return quotaExceeded(message, { type });
}

/** What the status of a cluster, and then of its compute node group, has against an operation. */
export const groupStateError = (
  operation: "UpdateComputeNodeGroup" | "DeleteComputeNodeGroup",
  cluster: DocumentedResource,
  { id, status }: DocumentedResource,
): PcsError | undefined =>
  refusal(clusterCan(operation, cluster.status), { type: "cluster", id: cluster.id }) ??
  refusal(can("computeNodeGroup", operation, status), { type: "computenodegroup", id });

/** What the status of a cluster, and then of its queue, has against an operation. */
export const queueStateError = (
  operation: "UpdateQueue" | "DeleteQueue",
  cluster: DocumentedResource,
  { id, status }: DocumentedResource,
): PcsError | undefined =>
  refusal(clusterCan(operation, cluster.status), { type: "cluster", id: cluster.id }) ??
  refusal(can("queue", operation, status), { type: "queue", id });
