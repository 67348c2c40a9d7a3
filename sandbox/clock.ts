/**
 * The sandbox's own time, in milliseconds since 1970. Every timestamp, lifecycle and expiry of a
 * token reads it. Signatures do not: a client signs with the time of the real world.
 */
export type Clock = { now: () => number };

export const systemClock: Clock = { now: Date.now };

export type MovableClock = ReturnType<typeof createMovableClock>;

/** A clock that runs like another one, but can be put forward and stopped. */
export function createMovableClock(base: Clock) {
  let ahead = 0;
  let frozenAt: number | undefined;
  const now = () => frozenAt ?? base.now() + ahead;
  return {
    now,
    isFrozen: () => frozenAt !== undefined,

    advance(milliseconds: number) {
      if (frozenAt === undefined) ahead += milliseconds;
      else frozenAt += milliseconds;
    },

    /** Stops it, or lets it go on from where it stands. */
    freeze(frozen: boolean) {
      const time = now();
      ahead = time - base.now();
      frozenAt = frozen ? time : undefined;
    },

    /** Back to the time of the clock that it runs like. */
    reset() {
      ahead = 0;
      frozenAt = undefined;
    },
  };
}
