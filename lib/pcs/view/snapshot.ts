import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterDetail, ClusterSummary } from "./cluster.ts";
import type { ComputeNodeGroupDetail, ComputeNodeGroupSummary } from "./compute-node-group.ts";
import type { Instance } from "./instance.ts";
import type { QueueDetail, QueueSummary } from "./queue.ts";

/** A listed resource with its details, when they could be read. */
export type Known<Summary, Detail> = { summary: Summary; detail?: Detail };

/** A cluster with all that belongs to it. What could not be read of it is said in `failures`. */
export type ClusterState = Known<ClusterSummary, ClusterDetail> & {
  groups: Known<ComputeNodeGroupSummary, ComputeNodeGroupDetail>[];
  queues: Known<QueueSummary, QueueDetail>[];
  /** Absent when they could not be read; they may be some minutes older than the rest. */
  tags?: Record<string, string>;
  /** How many instances there are now, by id of the node group; absent when EC2 could not be read. */
  running?: Record<string, number>;
  failures: Failure[];
};

/** Everything of a connection as of one moment. */
export type Snapshot = {
  clusters: ClusterState[];
  instances: Result<Instance[], Failure>;
};

const statusesOf = ({ summary, groups, queues }: ClusterState) =>
  [{ summary }, ...groups, ...queues].map((known) => known.summary.status);

/** Whether anything in it changes by itself, so that looking again soon is worth while. */
export const isChanging = ({ clusters }: Pick<Snapshot, "clusters">) =>
  clusters.some((cluster) => statusesOf(cluster).some(isTransitional));
