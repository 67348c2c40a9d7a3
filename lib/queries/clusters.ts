import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";
import { type ClusterState, isChanging } from "#lib/pcs/view/snapshot.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { fetchReading } from "./fetch-reading.ts";
import { interval, pace } from "./pace.ts";

const rowChanges = ({ status, changing }: ClusterRow) => changing > 0 || isTransitional(status);

/** All clusters of a connection. */
export const clustersQuery = (connection: string) =>
  queryOptions({
    queryKey: [connection, "clusters"],
    queryFn: (context) => fetchReading<ClusterRow[]>(paths.api.clusters(connection), context),
    refetchInterval: interval<ClusterRow[]>((rows) => rows.some(rowChanges)),
    staleTime: pace.changing,
  });

/** One cluster with its groups and queues. */
export const clusterQuery = (connection: string, cluster: string) =>
  queryOptions({
    queryKey: [connection, "clusters", cluster],
    queryFn: (context) =>
      fetchReading<ClusterState>(paths.api.cluster(connection, cluster), context),
    refetchInterval: interval<ClusterState>((state) => isChanging({ clusters: [state] })),
    staleTime: pace.changing,
  });

/** Those of some clusters that there are, to be torn down together. */
export const teardownQuery = (connection: string, clusters: string[]) =>
  queryOptions({
    queryKey: [connection, "teardown", clusters],
    queryFn: (context) =>
      fetchReading<ClusterState[]>(paths.api.teardown(connection, clusters), context),
    refetchInterval: interval<ClusterState[]>((states) => isChanging({ clusters: states })),
    staleTime: pace.changing,
  });

const settledStates = new Set(["running", "stopped"]);

/** The EC2 instances of a cluster. */
export const instancesQuery = (connection: string, cluster: string) =>
  queryOptions({
    queryKey: [connection, "clusters", cluster, "instances"],
    queryFn: (context) =>
      fetchReading<Instance[]>(paths.api.instances(connection, cluster), context),
    refetchInterval: interval<Instance[]>((instances) =>
      instances.some(({ state }) => !settledStates.has(state)),
    ),
    staleTime: pace.changing,
  });
