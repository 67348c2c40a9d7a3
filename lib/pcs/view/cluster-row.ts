import type { ClusterSummary } from "./cluster.ts";

/** A row of the table of clusters. What could not be read yet is absent. */
export type ClusterRow = ClusterSummary & {
  size?: string;
  slurmVersion?: string;
  groups: number;
  queues: number;
  tags?: Record<string, string>;
  /** Instances: those there are now, the sums of the groups' minima and maxima, and what the size allows. */
  capacity: { now?: number; minimum: number; maximum: number; limit?: number };
  /** Groups and queues that change by themselves, and those whose last operation failed. */
  changing: number;
  failed: number;
};
