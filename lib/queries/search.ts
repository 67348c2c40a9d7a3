import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { SearchIndex } from "#lib/pcs/view/search.ts";
import { fetchReading } from "./fetch-reading.ts";

/** Everything that can be found, read when somebody begins to search. */
export const searchQuery = queryOptions({
  queryKey: ["search"],
  queryFn: ({ signal }) => fetchReading<SearchIndex>(paths.api.search(), signal),
  staleTime: 5_000,
});
