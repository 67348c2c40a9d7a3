import { z } from "zod";

/** What bench/audit/measure.ts found out on one engine. */
export const measured = z.object({
  perSecond: z.object({ one: z.number(), four: z.number() }),
  verify: z.object({ events: z.number(), seconds: z.number(), fine: z.boolean() }),
  tampered: z.object({
    times: z.number(),
    missed: z.array(z.string()),
    untouchedIsFine: z.boolean(),
  }),
  recorded: z.object({ done: z.number(), atAws: z.number(), whole: z.number(), all: z.number() }),
  withoutLog: z.object({ done: z.number(), atAws: z.number() }),
});

export type Measured = z.infer<typeof measured>;
