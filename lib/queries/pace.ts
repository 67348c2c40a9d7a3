import type { Failure } from "#lib/errors.ts";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "./fetch-reading.ts";

/**
 * Milliseconds between polls where the server does not tell how long its reading is good: while something
 * changes by itself, when all is settled, and of records that grow now and then.
 */
export const pace = { changing: 1_200, settled: 10_000, seldom: 30_000 } as const;

/** The shortest wait; and by how much later than the server's reading a tab asks, not to be too early. */
const shortestMs = 500;
const laterMs = 50;

const failureOf = (error: Error | null): Failure | undefined =>
  error instanceof ReadError ? error.failure : undefined;

/** Whether the resource of a query is no longer there. */
export const isGone = (error: Error | null) => failureOf(error)?.kind === "not-found";

/** By what part of its wait a tab may ask later than the first: a server that all ask at once keeps them all waiting. */
const spread = 0.2;

/** Where in that spread this tab is, from 0 to 1. It stays there, as a wait that is another each time begins anew. */
const ownPlace = typeof window === "undefined" ? 0 : Math.random();

/**
 * How soon to ask again for what stays good for so long.
 * @param place of the tab among all that ask, from 0 to 1
 */
export function soonAfter(
  goodForMs: number,
  atMost: number = pace.settled,
  place: number = ownPlace,
): number {
  const soonest = Math.min(Math.max(goodForMs + laterMs, shortestMs), atMost);
  return Math.round(soonest * (1 + spread * place));
}

type Polled<Value> = { state: { data: Reading<Value> | undefined; error: Error | null } };

/**
 * How soon to ask again: just after the server reads anew, so that all tabs see a change soon after it was read.
 * Where it does not tell: soon while something changes and when all is not well. While AWS fails nothing is news before the
 * server tries again. Never for what is gone, and never much later than `settled`, as somebody else may change something
 * through the console.
 */
export const interval =
  <Value>(changes: (value: Value) => boolean, settled: number = pace.settled) =>
  ({ state: { data, error } }: Polled<Value>): number | false => {
    if (isGone(error)) return false;
    if (error) return soonAfter(pace.changing);
    const hurried = data && (data.failure !== undefined || changes(data.value));
    const due = data?.goodForMs ?? (hurried ? pace.changing : settled);
    return soonAfter(due, settled);
  };
