"use client";

import { useQuery } from "@tanstack/react-query";
import { useConnection } from "#components/layout/connection-context.tsx";
import { unanswered } from "#components/unanswered.ts";
import { preflightAction } from "#lib/actions/preflight.ts";
import type { Failure } from "#lib/errors.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";

const noAnswer: Failure = {
  kind: "unreachable",
  message: "The console does not answer, so nothing was checked.",
  advice: "Check again as soon as it does.",
};

/** Looks at a specification when it is shown, and again when somebody asks; never by itself. */
export function usePreflight(specification: ClusterSpecification) {
  const { id } = useConnection();
  const query = useQuery({
    queryKey: ["preflight", id, specification],
    queryFn: () => preflightAction(id, specification).catch(unanswered(noAnswer)),
    // What was seen the last time says nothing of now.
    ...{ staleTime: "static", gcTime: 0 },
  });
  const result = query.data;
  return {
    lines: result?.ok ? result.value : undefined,
    failure: result && !result.ok ? result.error : undefined,
    pending: query.isFetching,
    checkedAt: query.dataUpdatedAt,
    check: () => {
      if (!query.isFetching) void query.refetch();
    },
  };
}
