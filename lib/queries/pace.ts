import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "./fetch-reading.ts";

/**
 * Milliseconds between polls where the server does not tell how long its reading is good: while something
 * changes by itself, when all is settled.
 */
export const pace = { changing: 1_200, settled: 10_000 } as const;

/** The shortest wait; and by how much later than the server's reading a tab asks, not to be too early. */
const shortestMs = 500;
const laterMs = 50;

const failureOf = (error: Error | null): Failure | undefined =>
  error instanceof ReadError ? error.failure : undefined;

/** Whether the resource of a query is no longer there. */
export const isGone = (error: Error | null) => failureOf(error)?.kind === "not-found";

/** How soon to ask again for what stays good for so long. */
export const soonAfter = (goodForMs: number, atMost: number = pace.settled) =>
  Math.min(Math.max(goodForMs + laterMs, shortestMs), atMost);

type Polled<Value> = { state: { data: Reading<Value> | undefined; error: Error | null } };

/**
 * How soon to ask again: when the server reads anew, so that all tabs ask together and see a change as soon
 * as it was read. Where it does not tell: soon while something changes and when all is not well; never for
 * what is gone. Never later than `settled`, as somebody else may change something through the console.
 */
export const interval =
  <Value>(changes: (value: Value) => boolean, settled: number = pace.settled) =>
  ({ state: { data, error } }: Polled<Value>): number | false => {
    if (isGone(error)) return false;
    if (error ?? data?.failure) return pace.changing;
    const hurried = data && changes(data.value);
    const due = data?.goodForMs ?? (hurried ? pace.changing : settled);
    return soonAfter(due, settled);
  };
