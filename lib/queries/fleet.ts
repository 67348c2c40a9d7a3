import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { Fleet } from "#lib/pcs/view/fleet.ts";
import { fetchReading } from "./fetch-reading.ts";
import { interval, pace } from "./pace.ts";

const isUnsettled = ({ connections }: Fleet) =>
  connections.some(({ summary, failure }) => !summary || failure || summary.changing.length > 0);

/** All connections side by side. */
export const fleetQuery = queryOptions({
  queryKey: ["fleet"],
  queryFn: (context) => fetchReading<Fleet>(paths.api.fleet(), context),
  refetchInterval: interval<Fleet>(isUnsettled),
  staleTime: pace.changing,
});
