"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Capacity, Known } from "./known.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { clusterSizes, isSizeName } from "#lib/pcs/spec/limits.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { choicesQuery } from "#lib/queries/choices.ts";

/** What a cluster's size leaves to a group; undefined while that is not known. */
function capacityFor({ detail, groups }: ClusterState, own?: string): Capacity | undefined {
  const size = detail?.size ?? "";
  if (!isSizeName(size)) return undefined;
  const others = groups
    .filter(({ summary }) => summary.id !== own)
    .reduce((sum, group) => sum + (group.detail?.scaling.maxInstanceCount ?? 0), 0);
  const { label, maxInstances } = clusterSizes[size];
  return { sizeLabel: label, limit: maxInstances, others };
}

/** What is known of EC2 by what the pickers read, beside what a group has to fit into. */
export function useKnownWorld({ capacity, version }: Pick<Known, "capacity" | "version">): Known {
  const { id: connection } = useConnection();
  const client = useQueryClient();
  return useMemo(
    () => ({
      types: () =>
        client.getQueryData(choicesQuery(connection, "instance-types").queryKey)?.value ?? [],
      images: () => client.getQueryData(choicesQuery(connection, "images").queryKey)?.value ?? [],
      templateVersions: (template) =>
        client.getQueryData(
          choicesQuery(connection, "launch-template-versions", { template }).queryKey,
        )?.value ?? [],
      capacity,
      version,
    }),
    [client, connection, capacity, version],
  );
}

/**
 * What is known of the cluster of the page, and of EC2.
 * @param own the group that is edited: what it has already is not of others
 */
export function useKnown(own?: string): Known {
  const cluster = useCluster();
  const capacity = useMemo(() => capacityFor(cluster, own), [cluster, own]);
  return useKnownWorld({ capacity, version: cluster.detail?.scheduler.version ?? "" });
}
