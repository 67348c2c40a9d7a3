"use client";

import { type QueryKey, useQuery, type UseQueryOptions } from "@tanstack/react-query";
import type { Failure } from "#lib/errors.ts";
import { ReadError } from "#lib/queries/fetch-json.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

function failureOf(error: Error | null): Failure | undefined {
  if (!error) return undefined;
  if (error instanceof ReadError) return error.failure;
  throw error;
}

/**
 * Data that the server rendered first and the browser then polls. After a failure the old data stays,
 * with the failure beside it.
 */
export function useLive<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
  { result, readAt }: FirstRead<Data>,
) {
  const first = result.ok ? { initialData: result.value, initialDataUpdatedAt: readAt } : {};
  const query = useQuery({ ...options, ...first });
  const firstFailure = result.ok ? undefined : result.error;
  return {
    data: query.data,
    error: query.error,
    failure: failureOf(query.error) ?? (query.data === undefined ? firstFailure : undefined),
    updatedAt: query.dataUpdatedAt,
    refreshing: query.isFetching,
    refresh: () => void query.refetch(),
  };
}
