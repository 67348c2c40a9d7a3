import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { ChoiceKind, Choices } from "#lib/pcs/view/choices.ts";
import { fetchReading } from "./fetch-reading.ts";

/** The server remembers them for minutes; within one visit to a form they are not asked for again. */
const staleMs = 60_000;

/** A list of what a form offers, narrowed by `input`. Not polled. */
export const choicesQuery = <Kind extends ChoiceKind>(
  connection: string,
  kind: Kind,
  input: Record<string, string> = {},
) =>
  queryOptions({
    queryKey: [connection, "choices", kind, input],
    queryFn: (context) =>
      fetchReading<Choices[Kind]>(paths.api.choices(connection, kind, input), context),
    staleTime: staleMs,
  });
