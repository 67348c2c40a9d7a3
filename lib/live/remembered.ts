import "server-only";
import type { Failure } from "#lib/errors.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";

/** How long a list is good: what a form offers may be as old, since every field takes a typed id, too. */
const goodForMs = 5 * 60_000;

type Read<Value> = Promise<Result<Reading<Value>, Failure>>;

type Entry<Value> = { until: number; reading: Read<Value> };

/** Drops what is too old, so that questions which are asked once do not pile up. */
function forgetOld(entries: Map<string, Entry<unknown>>, now: number) {
  for (const [key, { until }] of entries) if (until <= now) entries.delete(key);
}

/**
 * Reads something of a connection at most once in some minutes, and at most once at a time, for whomever
 * asks. A failure is not remembered: once the permission is there, the next reader sees the list.
 * @param name whose the memory is; each name has one user
 */
export function remembered<Value>(
  name: string,
  read: (context: OperationContext, input: object) => Promise<Result<Value, Failure>>,
) {
  const entries = mapOfProcess<Entry<Value>>(`remembered ${name}`);
  return (context: OperationContext, input: object): Read<Value> => {
    const key = JSON.stringify([context.connection.id, input]);
    const now = Date.now();
    const known = entries.get(key);
    if (known && known.until > now) return known.reading;
    forgetOld(entries, now);
    const forget = () => entries.delete(key);
    const reading = read(context, input).then((result) => {
      if (result.ok) return ok({ value: result.value, readAt: Date.now() });
      forget();
      return result;
    });
    reading.catch(forget);
    entries.set(key, { until: now + goodForMs, reading });
    return reading;
  };
}
