import type { Failure } from "#lib/errors.ts";
import type { ActivityEntry } from "./activity.ts";
import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

/** A resource that deserves a look, with the way to it. */
export type Noteworthy = {
  kind: ArnKind;
  id: string;
  clusterId: string;
  clusterName: string;
  name: string;
  status: string;
  /** Since when it has this status; absent when nobody saw it begin. */
  since?: string;
  errorInfo: { code?: string; message?: string }[];
};

export type StatusCount = { status: string; count: number };

/** What one connection is about, in numbers and names. */
export type FleetSummary = {
  clusters: StatusCount[];
  groups: StatusCount[];
  queues: StatusCount[];
  changing: Noteworthy[];
  failed: Noteworthy[];
  /** Instances: those there are now, those that groups keep and may have together, those that sizes allow. */
  capacity: { now?: number; minimum: number; maximum: number; limit: number };
  /** Clusters whose Slurm version is no longer supported, or not for long. */
  aging: { id: string; name: string; version: string; end: string; ended: boolean }[];
  /** Why parts of it could not be read. */
  missing: Failure[];
};

/** One connection of the fleet: what is known of it, since when, and why it is not newer. */
export type FleetConnection = {
  id: string;
  name: string;
  region: string;
  /** Whether whoever looks may create clusters on it. */
  mayCreate: boolean;
  summary?: FleetSummary;
  /** When that was read (milliseconds since 1970), if it is old: after a failure, or while AWS takes its time. */
  readAt?: number;
  failure?: Failure;
};

/** All connections side by side. One that is still being read has neither summary nor failure. */
export type Fleet = {
  connections: FleetConnection[];
  activity: { entries: ActivityEntry[]; failure?: Failure };
};
