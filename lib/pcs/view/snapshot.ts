import type { Failure } from "#lib/errors.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterDetail, ClusterSummary } from "./cluster.ts";
import type { ComputeNodeGroupDetail, ComputeNodeGroupSummary } from "./compute-node-group.ts";
import type { QueueDetail, QueueSummary } from "./queue.ts";

/** A listed resource with its details, when they could be read. */
export type Known<Summary, Detail> = { summary: Summary; detail?: Detail };

/** A cluster with all that belongs to it. What could not be read of it is said in `failures`. */
export type ClusterState = Known<ClusterSummary, ClusterDetail> & {
  groups: Known<ComputeNodeGroupSummary, ComputeNodeGroupDetail>[];
  queues: Known<QueueSummary, QueueDetail>[];
  failures: Failure[];
};

/** Everything of a connection as of one moment. */
export type Snapshot = { clusters: ClusterState[] };

const statusesOf = ({ summary, groups, queues }: ClusterState) =>
  [{ summary }, ...groups, ...queues].map((known) => known.summary.status);

/** Whether anything in it changes by itself, so that looking again soon is worth while. */
export const isChanging = ({ clusters }: Snapshot) =>
  clusters.some((cluster) => statusesOf(cluster).some(isTransitional));
