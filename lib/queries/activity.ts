import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { Activity } from "#lib/pcs/view/activity.ts";
import { fetchReading } from "./fetch-reading.ts";

/** Milliseconds between polls. */
const pace = 10_000;

/** What was observed of a cluster and of all in it. */
export const activityQuery = (connection: string, cluster: string, limit: number) =>
  queryOptions({
    queryKey: [connection, "clusters", cluster, "activity", limit],
    queryFn: ({ signal }) =>
      fetchReading<Activity>(paths.api.activity(connection, cluster, limit), signal),
    refetchInterval: pace,
    staleTime: pace,
    placeholderData: keepPreviousData,
  });
