"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isAwsTag } from "./tag-edits.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { requiredTagOf } from "#lib/pcs/spec/tag-policy.ts";
import { clustersQuery } from "#lib/queries/clusters.ts";

/** How long what others use is good enough to be proposed. */
const proposedMs = 5 * 60_000;

/**
 * The keys that clusters of this connection have, and the values of each, joined by newlines: those that
 * the tag policy allows, or else those that others use.
 */
export function useKnownTags() {
  const { id, tagPolicy } = useConnection();
  const { data } = useQuery({
    ...clustersQuery(id),
    ...{ refetchInterval: false, refetchOnWindowFocus: false, staleTime: proposedMs },
  });
  const clusters = data?.value;
  return useMemo(() => {
    const pairs = (clusters ?? []).flatMap(({ tags }) => Object.entries(tags ?? {}));
    const byKey = Map.groupBy(pairs, ([key]) => key);
    const used = (key: string) => (byKey.get(key) ?? []).map(([, value]) => value);
    const valuesOf = (key: string) => {
      const values = requiredTagOf(tagPolicy, key)?.values ?? used(key).toSorted();
      return [...new Set(values)].filter((value) => value !== "").join("\n");
    };
    const keys = [...byKey.keys()].filter((key) => !isAwsTag(key)).toSorted();
    return { keys, valuesOf };
  }, [clusters, tagPolicy]);
}
