import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { SearchIndex } from "#lib/pcs/view/search.ts";
import { fetchReading } from "./fetch-reading.ts";
import { pace } from "./pace.ts";

/** Everything that can be found, read when somebody begins to search, and again while some is missing. */
export const searchQuery = queryOptions({
  queryKey: ["search"],
  queryFn: (context) => fetchReading<SearchIndex>(paths.api.search(), context),
  refetchInterval: ({ state: { data } }) =>
    data?.value.connections.some(({ beingRead }) => beingRead) ? pace.changing : false,
  staleTime: 5_000,
});
