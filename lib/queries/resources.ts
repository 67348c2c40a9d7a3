import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";
import { fetchReading } from "./fetch-reading.ts";
import { pace } from "./pace.ts";

/** Everything that has tags in a connection: read anew when the page is seen again, not polled. */
export const resourcesQuery = (connection: string) =>
  queryOptions({
    queryKey: [connection, "resources"],
    queryFn: (context) => fetchReading<Resource[]>(paths.api.resources(connection), context),
    staleTime: pace.settled,
  });
