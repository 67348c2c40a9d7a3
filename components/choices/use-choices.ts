"use client";

import { useQuery } from "@tanstack/react-query";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { Failure } from "#lib/errors.ts";
import type { ChoiceKind, Choices } from "#lib/pcs/view/choices.ts";
import { choicesQuery } from "#lib/queries/choices.ts";
import { ReadError } from "#lib/queries/fetch-reading.ts";

export type ReadChoices<List> = {
  /** Empty while it is read, and when it cannot be. */
  list: List;
  loading: boolean;
  failure: Failure | undefined;
};

/** The same one each time, so that nothing is drawn anew because of it. */
const empty: never[] = [];

/**
 * What EC2 or IAM has to choose from.
 * @param input what narrows the list
 * @param enabled false while that is not known, so that nothing is asked
 */
export function useChoices<Kind extends ChoiceKind>(
  kind: Kind,
  input: Record<string, string> = {},
  enabled = true,
): ReadChoices<Choices[Kind]> {
  const { id } = useConnection();
  const query = useQuery({ ...choicesQuery(id, kind, input), enabled });
  if (query.error && !(query.error instanceof ReadError)) throw query.error;
  return {
    list: query.data?.value ?? empty,
    loading: query.isFetching && !query.data,
    failure: query.data ? undefined : query.error?.failure,
  };
}
