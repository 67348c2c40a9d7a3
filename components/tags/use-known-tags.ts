"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useConnection } from "#components/layout/connection-context.tsx";
import { clustersQuery } from "#lib/queries/clusters.ts";

/** How long what others use is good enough to be proposed. */
const proposedMs = 5 * 60_000;

/** The keys that clusters of this connection have, and the values of each, joined by newlines. */
export function useKnownTags() {
  const { data } = useQuery({
    ...clustersQuery(useConnection().id),
    ...{ refetchInterval: false, refetchOnWindowFocus: false, staleTime: proposedMs },
  });
  const clusters = data?.value;
  return useMemo(() => {
    const pairs = (clusters ?? []).flatMap(({ tags }) => Object.entries(tags ?? {}));
    const byKey = Map.groupBy(pairs, ([key]) => key);
    const valuesOf = (key: string) =>
      [...new Set((byKey.get(key) ?? []).map(([, value]) => value))].toSorted().join("\n");
    return { keys: [...byKey.keys()].toSorted(), valuesOf };
  }, [clusters]);
}
