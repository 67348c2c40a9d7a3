import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { CreateComputeNodeGroupRequest } from "#lib/pcs/spec/compute-node-group.ts";
import type { CreateQueueRequest } from "#lib/pcs/spec/queue.ts";
import type { ErrorInfo } from "#sandbox/pcs/resource-document.ts";
import type { Finder } from "#sandbox/seed/find-seeded.ts";

type Example = {
  id: string;
  daysOld: number;
  /** Days since the last update, if there was one. */
  daysUnchanged?: number;
};

export type ExampleGroup = Example & {
  request: (find: Finder) => Omit<CreateComputeNodeGroupRequest, "clusterIdentifier">;
};

export type ExampleQueue = Example & { request: Omit<CreateQueueRequest, "clusterIdentifier"> };

export type ExampleCluster = Example & {
  request: (find: Finder) => CreateClusterRequest;
  groups: ExampleGroup[];
  queues: ExampleQueue[];
  /** Why its creation failed. */
  errorInfo?: ErrorInfo[];
  /** Whether the service has suspended it, as it does when support for its Slurm version has ended. */
  suspended?: boolean;
};
