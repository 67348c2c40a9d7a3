import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import { type Activity, isBehind } from "#lib/pcs/view/activity.ts";
import { fetchReading } from "./fetch-reading.ts";
import { interval, pace } from "./pace.ts";

/**
 * What was observed of a cluster and of all in it.
 * @param statuses those that the page shows, by id: what is stored follows them a little later
 */
export const activityQuery = (
  connection: string,
  cluster: string,
  limit: number,
  statuses: ReadonlyMap<string, string>,
) =>
  queryOptions({
    queryKey: [connection, "clusters", cluster, "activity", limit],
    queryFn: (context) =>
      fetchReading<Activity>(paths.api.activity(connection, cluster, limit), context),
    // Once all that is shown elsewhere on the page is stored, nothing is expected.
    refetchInterval: interval<Activity>((activity) => isBehind(activity, statuses), pace.seldom),
    staleTime: pace.changing,
    placeholderData: keepPreviousData,
  });
