import "server-only";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** Something with an end that is known from its beginning. */
type Ending = { goodUntil: number };

export type SessionEntry<Value> = { made: Promise<Result<Value, Failure>>; goodUntil: number };

/** A session is renewed when what is left of it might not suffice for a call with all its pages and attempts. */
const renewBeforeMs = 5 * 60_000;

type Store<Value> = Map<string, SessionEntry<Value>>;

type Settings = {
  /** How many are kept: those that were used last. */
  most: number;
  now: () => number;
};

/**
 * Keeps sessions until shortly before they end. Whoever asks while one is being begun waits for that one; a failure is
 * not kept.
 */
export function createSessionCache<Value extends Ending>(
  entries: Store<Value>,
  { most, now }: Settings,
) {
  const keep = (key: string, entry: SessionEntry<Value>) => {
    // A map goes by the order in which its keys were set, so the first one was not used for longest.
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  };

  return {
    get(key: string, begin: () => Promise<Result<Value, Failure>>) {
      const known = entries.get(key);
      if (known && now() < known.goodUntil - renewBeforeMs) {
        keep(key, known);
        return known.made;
      }
      const entry = { made: begin(), goodUntil: Infinity };
      keep(key, entry);
      const drop = () => {
        if (entries.get(key) === entry) entries.delete(key);
      };
      entry.made.then((result) => {
        if (result.ok) entry.goodUntil = result.value.goodUntil;
        else drop();
      }, drop);
      return entry.made;
    },

    /** Drops a session that AWS no longer takes. */
    forget: (key: string) => void entries.delete(key),
  };
}
