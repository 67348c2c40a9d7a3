import { kindWords, type ResourceKind } from "./resource-kind.ts";

/** Cluster, status: the values of today's model. AWS may add more; readers must not break on them. */
export const clusterStatuses = [
  "CREATING",
  "ACTIVE",
  "UPDATING",
  "DELETING",
  "CREATE_FAILED",
  "DELETE_FAILED",
  "UPDATE_FAILED",
  "SUSPENDING",
  "SUSPENDED",
  "RESUMING",
] as const;

/** Cluster, ComputeNodeGroup and Queue, status. A group is the only one to be seen after its deletion. */
export const statuses = {
  cluster: clusterStatuses,
  computeNodeGroup: [...clusterStatuses, "DELETED"],
  queue: clusterStatuses,
} as const satisfies Record<ResourceKind, readonly string[]>;

type Status = (typeof statuses)["computeNodeGroup"][number];

const transitionalStatuses: ReadonlySet<string> = new Set<Status>([
  "CREATING",
  "UPDATING",
  "DELETING",
  "SUSPENDING",
  "RESUMING",
]);

/** Whether the service leaves this status by itself, so that watching it is worth while. */
export const isTransitional = (status: string) => transitionalStatuses.has(status);

/** Whether the last operation on the resource failed; `errorInfo` then says why. */
export const isFailed = (status: string) => status.endsWith("_FAILED");

/** The operations that a resource's status decides about: its own, and a cluster's on its children. */
type OperationOn = {
  cluster:
    | "UpdateCluster"
    | "DeleteCluster"
    | `${"Create" | "Update" | "Delete"}${"ComputeNodeGroup" | "Queue"}`;
  computeNodeGroup: "UpdateComputeNodeGroup" | "DeleteComputeNodeGroup";
  queue: "UpdateQueue" | "DeleteQueue";
};

export type ClusterOperation = OperationOn["cluster"];

const active: readonly Status[] = ["ACTIVE"];
const updatable: readonly Status[] = ["ACTIVE", "UPDATE_FAILED", "SUSPENDED"];
const deletable: readonly Status[] = [
  "ACTIVE",
  "CREATE_FAILED",
  "UPDATE_FAILED",
  "DELETE_FAILED",
  "SUSPENDED",
];

/**
 * Which status allows which operation. An operation on any other status ends in ConflictException.
 * What a cluster has inside can be deleted whenever the cluster can, which needs it gone.
 */
const allowedStatuses: {
  [Kind in ResourceKind]: Record<OperationOn[Kind], readonly string[]>;
} = {
  cluster: {
    UpdateCluster: updatable,
    DeleteCluster: deletable,
    CreateComputeNodeGroup: active,
    UpdateComputeNodeGroup: active,
    DeleteComputeNodeGroup: deletable,
    CreateQueue: active,
    UpdateQueue: active,
    DeleteQueue: deletable,
  },
  computeNodeGroup: { UpdateComputeNodeGroup: updatable, DeleteComputeNodeGroup: deletable },
  queue: { UpdateQueue: updatable, DeleteQueue: deletable },
};

/** What to do about a status that rests and yet does not allow the operation. */
const advice: Partial<Record<string, string>> = {
  CREATE_FAILED: "it can only be deleted.",
  DELETE_FAILED: "it can only be deleted again.",
  UPDATE_FAILED: "update it again first.",
  SUSPENDED: "update the cluster to a supported Slurm version first.",
  DELETED: "it does not exist any more.",
} satisfies Partial<Record<Status, string>>;

function reason(kind: ResourceKind, status: string): string {
  const subject = `The ${kindWords[kind]} is ${status}`;
  if (isTransitional(status)) return `${subject}: wait until that has ended.`;
  const known = advice[status];
  return known ? `${subject}: ${known}` : `${subject}, which does not allow this.`;
}

export type Verdict = { allowed: true } | { allowed: false; reason: string };

/** Whether the status of a resource allows the operation, with the reason in words when it does not. */
export function can<Kind extends ResourceKind>(
  kind: Kind,
  operation: OperationOn[Kind],
  status: string,
): Verdict {
  if (allowedStatuses[kind][operation].includes(status)) return { allowed: true };
  return { allowed: false, reason: reason(kind, status) };
}

/** Whether the status of a cluster allows the operation on it or on what it has inside. */
export const clusterCan = (operation: ClusterOperation, status: string): Verdict =>
  can("cluster", operation, status);

type ChildOperation<Kind extends Exclude<ResourceKind, "cluster">> = OperationOn[Kind] &
  ClusterOperation;

/** Whether an operation on something inside a cluster is allowed by the status of both. */
export function childCan<Kind extends Exclude<ResourceKind, "cluster">>(
  kind: Kind,
  operation: ChildOperation<Kind>,
  statuses: { cluster: string; child: string },
): Verdict {
  const cluster = clusterCan(operation, statuses.cluster);
  return cluster.allowed ? can(kind, operation, statuses.child) : cluster;
}
