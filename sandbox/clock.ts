/**
 * The sandbox's own time, in milliseconds since 1970. Every timestamp, lifecycle and expiry of a
 * token reads it. Signatures do not: a client signs with the time of the real world.
 */
export type Clock = { now: () => number };

export const systemClock: Clock = { now: Date.now };
