import { z } from "zod";
import type { MovableClock } from "#sandbox/clock.ts";
import { wholeNumber } from "#sandbox/control/fields.ts";
import { problem, reply } from "#sandbox/control/reply.ts";
import type { Answer } from "#sandbox/http/answer.ts";

const tenYears = 10 * 365 * 24 * 60 * 60 * 1000;

/** Timestamps have years of four digits. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59);

/** POST /_sandbox/clock. */
export const timeBody = z
  .strictObject({
    advanceMs: wholeNumber(0, tenYears).optional(),
    freeze: z.boolean("give true or false.").optional(),
  })
  .refine(({ advanceMs, freeze }) => advanceMs !== undefined || freeze !== undefined, {
    path: ["advanceMs"],
    error: "give advanceMs, freeze or both.",
  });

export const showTime = (clock: MovableClock): Answer =>
  reply({ now: new Date(clock.now()).toISOString(), frozen: clock.isFrozen() });

/** Stops the clock or lets it go on, and puts it forward. */
export function moveTime(
  clock: MovableClock,
  { advanceMs = 0, freeze }: z.infer<typeof timeBody>,
): Answer {
  if (clock.now() + advanceMs > lastMoment) {
    return problem(400, "advanceMs: the clock cannot pass the year 9999.");
  }
  if (freeze !== undefined) clock.freeze(freeze);
  clock.advance(advanceMs);
  return showTime(clock);
}
