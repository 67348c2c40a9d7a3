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

type ClusterStatus = (typeof clusterStatuses)[number];

const transitionalStatuses: ReadonlySet<string> = new Set<ClusterStatus>([
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

export type ClusterOperation = "DeleteCluster" | "UpdateCluster";

/** Which status allows which operation. An operation on any other status ends in ConflictException. */
const allowedStatuses: Record<ClusterOperation, ReadonlySet<string>> = {
  DeleteCluster: new Set<ClusterStatus>([
    "ACTIVE",
    "CREATE_FAILED",
    "UPDATE_FAILED",
    "DELETE_FAILED",
    "SUSPENDED",
  ]),
  UpdateCluster: new Set<ClusterStatus>(["ACTIVE", "UPDATE_FAILED", "SUSPENDED"]),
};

/** Whether the status allows the operation, with the reason in words when it does not. */
export function clusterCan(
  operation: ClusterOperation,
  status: string,
): { allowed: true } | { allowed: false; reason: string } {
  if (allowedStatuses[operation].has(status)) return { allowed: true };
  return {
    allowed: false,
    reason: isTransitional(status)
      ? `The cluster is ${status}: wait until that has ended.`
      : `The cluster is ${status}, which does not allow this.`,
  };
}
