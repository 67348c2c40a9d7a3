"use client";

import { useCluster } from "#components/cluster/cluster-context.tsx";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** A group as a queue may choose it. */
export type GroupChoice = {
  id: string;
  name: string;
  /** Nothing when it is yet to be made. */
  status?: string;
  instanceTypes: string[];
  scaling?: { minInstanceCount: number; maxInstanceCount: number };
  running: number | undefined;
  queues: string[];
};

/** The node groups of a cluster with what tells them apart: kinds, numbers, and who uses them already. */
export const groupChoices = ({ groups, queues, running }: ClusterState): GroupChoice[] =>
  groups.map(({ summary: { id, name, status }, detail }) => ({
    id,
    name,
    status,
    instanceTypes: detail?.instanceTypes ?? [],
    scaling: detail?.scaling,
    running: running && (running[id] ?? 0),
    queues: queues
      .filter((queue) => queue.detail?.computeNodeGroupIds.includes(id))
      .map(({ summary }) => summary.name),
  }));

/** The name of a group by its id; the id, when the cluster does not have it any more. */
export function useGroupNames() {
  const { groups } = useCluster();
  return (id: string) => groups.find(({ summary }) => summary.id === id)?.summary.name ?? id;
}
