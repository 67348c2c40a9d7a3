import { resourceArn } from "#sandbox/pcs/identifiers.ts";
import type { ResourceType, Scope, StoredResource } from "#sandbox/store/resource.ts";

const timestamp = (milliseconds: number) => new Date(milliseconds).toISOString();

/** ClusterSummary, ComputeNodeGroupSummary, QueueSummary; `clusterId` is empty for a cluster itself. */
export const resourceSummary = (
  scope: Scope,
  type: ResourceType,
  clusterId: string,
  { id, name, createdAt, modifiedAt, status }: StoredResource,
) => ({
  name,
  id,
  arn: resourceArn(scope, type, { id, clusterId }),
  ...(clusterId && { clusterId }),
  createdAt: timestamp(createdAt),
  modifiedAt: timestamp(modifiedAt),
  status,
});
