import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";
import { createDetailCache } from "./detail-cache.ts";

/** What was read before, kept between the reads of one connection. */
export const createCaches = () => ({
  clusters: createDetailCache<ClusterDetail>(),
  groups: createDetailCache<ComputeNodeGroupDetail>(),
  queues: createDetailCache<QueueDetail>(),
  tags: createDetailCache<Record<string, string> | undefined>(),
});

export type Caches = ReturnType<typeof createCaches>;
