import { z } from "zod";

/** What a console of the benchmark is asked for; `ask` numbers the question. */
export const askSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("create"),
    ask: z.number(),
    id: z.string(),
    clusterName: z.string(),
    groups: z.array(z.string()),
    queues: z.record(z.string(), z.array(z.string())),
  }),
  z.object({
    kind: z.literal("teardown"),
    ask: z.number(),
    id: z.string(),
    clusterIds: z.array(z.string()),
    seen: z.array(z.string()),
  }),
  z.object({ kind: z.literal("look"), ask: z.number(), ids: z.array(z.string()) }),
]);

export type Ask = z.infer<typeof askSchema>;

/** What there is to ask for, without the number that the process gives it. */
export type Question = Ask extends infer Each
  ? Each extends Ask
    ? Omit<Each, "ask">
    : never
  : never;

const runState = z.object({
  id: z.string(),
  status: z.string(),
  ended: z.boolean(),
  /** The ids of what its steps have made. */
  made: z.array(z.string()),
});

export type RunState = z.infer<typeof runState>;

export const answerSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ ask: z.number(), runs: z.array(runState) }),
  z.object({ ask: z.number(), error: z.string() }),
]);

export type Answer = z.infer<typeof answerSchema>;
