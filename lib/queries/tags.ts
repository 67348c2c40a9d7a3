import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";
import { fetchReading } from "./fetch-reading.ts";
import { pace } from "./pace.ts";

/** The tags of a resource: read anew when the page is seen again, not polled. */
export const tagsQuery = (connection: string, arn: string) =>
  queryOptions({
    queryKey: [connection, "tags", arn],
    queryFn: (context) => fetchReading<Tags>(paths.api.tags(connection, arn), context),
    staleTime: pace.settled,
  });
