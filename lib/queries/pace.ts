import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "./fetch-reading.ts";

/** Milliseconds between polls: while something changes by itself, when all is settled. */
export const pace = { changing: 1_200, settled: 8_000 } as const;

const failureOf = (error: Error | null): Failure | undefined =>
  error instanceof ReadError ? error.failure : undefined;

/** Whether the resource of a query is no longer there. */
export const isGone = (error: Error | null) => failureOf(error)?.kind === "not-found";

type Polled<Value> = { state: { data: Reading<Value> | undefined; error: Error | null } };

/**
 * How soon to ask again: soon while something changes and when all is not well, so that recovery
 * shows soon; never for what is gone. The server keeps AWS from being asked as often.
 */
export const interval =
  <Value>(changes: (value: Value) => boolean, settled: number = pace.settled) =>
  ({ state: { data, error } }: Polled<Value>): number | false => {
    if (isGone(error)) return false;
    const hurried = error !== null || data?.failure !== undefined || (data && changes(data.value));
    return hurried ? pace.changing : settled;
  };
