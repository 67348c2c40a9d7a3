"use client";

import {
  hashKey,
  type QueryKey,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
} from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { usePaused } from "./paused.ts";
import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "#lib/queries/fetch-reading.ts";
import { wantFresh } from "#lib/queries/fresh.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

function failureOf(error: Error | null): Failure | undefined {
  if (!error) return undefined;
  if (error instanceof ReadError) return error.failure;
  throw error;
}

/** What is drawn of a reading; that it was read anew is for useReadAt to know. */
const shown = <Value>({ value, failure }: Reading<Value>) => ({ value, failure });

/**
 * Data that the server rendered first and the browser then polls. After a failure, here or between
 * the console and AWS, the old data stays, with the failure beside it. A poll that brings nothing new draws nothing.
 */
export function useLive<Value, Key extends QueryKey>(
  options: UseQueryOptions<Reading<Value>, Error, Reading<Value>, Key>,
  /** Absent for what the server did not render. */
  first: FirstRead<Value> | undefined,
) {
  const initial = first?.ok
    ? { initialData: first.value, initialDataUpdatedAt: first.value.readAt }
    : {};
  const paused = usePaused();
  const still = paused
    ? { refetchInterval: false as const, refetchOnWindowFocus: false, refetchOnReconnect: false }
    : {};
  const query = useQuery({ ...options, ...initial, ...still, select: shown<Value> });
  const firstFailure = first && !first.ok ? first.error : undefined;
  return {
    data: query.data?.value,
    error: query.error,
    failure:
      failureOf(query.error) ?? query.data?.failure ?? (query.data ? undefined : firstFailure),
    queryKey: options.queryKey,
    refresh: () => {
      wantFresh(options.queryKey);
      return query.refetch();
    },
  };
}

/** When what a query shows was read, in milliseconds since 1970; 0 before it was. */
export function useReadAt(queryKey: QueryKey): number {
  const client = useQueryClient();
  const hash = hashKey(queryKey);
  const watch = useCallback(
    (notify: () => void) =>
      client.getQueryCache().subscribe(({ query }) => {
        if (query.queryHash === hash) notify();
      }),
    [client, hash],
  );
  const readAt = () => client.getQueryData<Reading<unknown>>(queryKey)?.readAt ?? 0;
  return useSyncExternalStore(watch, readAt, readAt);
}
