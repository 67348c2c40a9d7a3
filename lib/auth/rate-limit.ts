import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { Failure } from "#lib/errors.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/**
 * How many requests of a kind a minute has room for, in each replica. Many more than people and their open tabs make,
 * and far fewer than it takes to guess anything or to wear the console down.
 */
const limits = { changes: 600, readings: 20_000, "sign-ins": 60 };

/** Known by its members: the limiter may be of another bundle of Next, and so of another class. */
const exhausted = z.object({ msBeforeNext: z.number() });

const limiters = mapOfProcess<RateLimiterMemory>("rate-limits");

function limiterOf(kind: keyof typeof limits) {
  const known = limiters.get(kind) ?? new RateLimiterMemory({ points: limits[kind], duration: 60 });
  limiters.set(kind, known);
  return known;
}

/** Counts a request of somebody, a person or an address; a failure when they have sent too many in this minute. */
export async function countRequest(
  kind: keyof typeof limits,
  who: string,
): Promise<Result<undefined, Failure>> {
  try {
    await limiterOf(kind).consume(who);
    return ok(undefined);
  } catch (error) {
    const limit = exhausted.safeParse(error);
    if (!limit.success) throw error;
    return failed({
      kind: "throttled",
      message: "These are too many requests in one minute.",
      advice: "Wait a moment, then try again.",
      retryAfterSeconds: Math.ceil(limit.data.msBeforeNext / 1000),
    });
  }
}
