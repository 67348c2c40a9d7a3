import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { ClusterDetail, ClusterSummary } from "#lib/pcs/spec/cluster-view.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { fetchJson, ReadError } from "./fetch-json.ts";

/** Milliseconds between polls: while something changes by itself, when all is settled, after a failure. */
const pace = { changing: 2_000, settled: 15_000, failing: 4_000 } as const;

const failureKind = (error: Error | null) =>
  error instanceof ReadError ? error.failure.kind : undefined;

/**
 * Whether a cluster that was there before is over: Get on a deleted cluster answers
 * ResourceNotFoundException or, by id, AccessDeniedException.
 */
export const isGone = (error: Error | null) =>
  failureKind(error) === "not-found" || failureKind(error) === "denied";

/** How soon to ask again. What is denied is not asked for in a hurry: a person has to act first. */
function pollInterval(error: Error | null, statuses: string[]): number {
  if (error) return failureKind(error) === "denied" ? pace.settled : pace.failing;
  return statuses.some(isTransitional) ? pace.changing : pace.settled;
}

/** All clusters of a connection. */
export const clustersQuery = (connection: string) =>
  queryOptions({
    staleTime: pace.changing,
    queryKey: [connection, "clusters"],
    queryFn: ({ signal }) => fetchJson<ClusterSummary[]>(paths.api.clusters(connection), signal),
    refetchInterval: (query) =>
      pollInterval(query.state.error, query.state.data?.map(({ status }) => status) ?? []),
  });

/** One cluster with all its members. */
export const clusterQuery = (connection: string, cluster: string) =>
  queryOptions({
    staleTime: pace.changing,
    queryKey: [connection, "clusters", cluster],
    queryFn: ({ signal }) =>
      fetchJson<ClusterDetail>(paths.api.cluster(connection, cluster), signal),
    refetchInterval: ({ state: { data, error } }) =>
      isGone(error) ? false : pollInterval(error, data ? [data.status] : []),
  });
