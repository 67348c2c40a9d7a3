import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { nextInterval, type Pace } from "./pace.ts";
import { patienceMs } from "./patience.ts";
import type { Reading } from "#lib/reading.ts";

type PollerOptions<Value> = {
  read: () => Promise<Result<Value, Failure>>;
  isChanging: (value: Value) => boolean;
  pace: Pace;
  now?: () => number;
  random?: () => number;
};

export type Poller<Value> = {
  /** The latest reading, read anew when it is due. Concurrent callers share one read. */
  latest: () => Promise<Result<Reading<Value>, Failure>>;
  /** What was read last, however old; nothing before the first reading has ended. */
  known: () => Result<Reading<Value>, Failure> | undefined;
  /** The same, if it is younger than this many milliseconds and nothing was changed from here since. */
  recent: (milliseconds: number) => Result<Reading<Value>, Failure> | undefined;
  /**
   * The same for who asks again and again, while somebody else waits for a read that is under way. Nothing when that takes more
   * than a moment, as then there is no use in asking again.
   */
  meanwhile: (milliseconds: number) => Result<Reading<Value>, Failure> | undefined;
  /** For how long the read that is under way has kept people waiting, in milliseconds; 0 when none is. */
  waited: () => number;
  /** Makes the next call read anew, because something was changed from here. */
  expire: () => void;
};

/**
 * Reads something when somebody asks and the last reading is no longer good, never twice at a time.
 * After a failure the old value stays, with the failure beside it.
 */
export function createPoller<Value>(options: PollerOptions<Value>): Poller<Value> {
  const { read, isChanging, pace, now = Date.now, random = Math.random } = options;
  let reading: Reading<Value> | undefined;
  let failure: Failure | undefined;
  let failures = 0;
  let dueAt = 0;
  let underWay: Promise<void> | undefined;
  let begunAt: number | undefined;
  /** How often something was changed from here: a read that began before a change has not seen it. */
  let changes = 0;

  const readOnce = async () => {
    const changesBefore = changes;
    begunAt = now();
    const result = await read().finally(() => (begunAt = undefined));
    if (result.ok) reading = { value: result.value, readAt: now() };
    failure = result.ok ? undefined : result.error;
    failures = result.ok ? 0 : failures + 1;
    const occasion = {
      changing: reading !== undefined && isChanging(reading.value),
      failures,
      retryAfterSeconds: failure?.retryAfterSeconds,
    };
    dueAt = changes > changesBefore ? 0 : now() + nextInterval(pace, occasion, random());
  };

  const known = (): Result<Reading<Value>, Failure> | undefined => {
    if (reading) return ok({ ...reading, failure, goodForMs: Math.max(0, dueAt - now()) });
    return failure && failed(failure);
  };

  const recent = (milliseconds: number) => {
    const changedSince = dueAt === 0;
    const young = reading !== undefined && now() - reading.readAt < milliseconds;
    return young && !changedSince ? known() : undefined;
  };

  const latest = async (): Promise<Result<Reading<Value>, Failure>> => {
    await underWay;
    if (now() >= dueAt) {
      underWay ??= readOnce().finally(() => (underWay = undefined));
      await underWay;
    }
    return known() ?? failed({ kind: "fault", message: "Nothing was read." });
  };

  const meanwhile = (milliseconds: number) =>
    underWay && waited() < patienceMs ? recent(milliseconds) : undefined;

  const waited = () => (begunAt === undefined ? 0 : now() - begunAt);

  const expire = () => {
    changes += 1;
    dueAt = 0;
  };

  return { latest, known, recent, meanwhile, waited, expire };
}
