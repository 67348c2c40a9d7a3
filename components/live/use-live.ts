"use client";

import { type QueryKey, useQuery, type UseQueryOptions } from "@tanstack/react-query";
import { usePaused } from "./paused.ts";
import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "#lib/queries/fetch-reading.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

function failureOf(error: Error | null): Failure | undefined {
  if (!error) return undefined;
  if (error instanceof ReadError) return error.failure;
  throw error;
}

/**
 * Data that the server rendered first and the browser then polls. After a failure, here or between
 * the console and AWS, the old data stays, with the failure beside it.
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
  const query = useQuery({ ...options, ...initial, ...still });
  const firstFailure = first && !first.ok ? first.error : undefined;
  return {
    data: query.data?.value,
    error: query.error,
    failure:
      failureOf(query.error) ?? query.data?.failure ?? (query.data ? undefined : firstFailure),
    readAt: query.data?.readAt ?? 0,
    refreshing: query.isFetching,
    refresh: () => void query.refetch(),
  };
}
