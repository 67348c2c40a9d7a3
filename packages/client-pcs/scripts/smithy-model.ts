import { z } from "zod";

// Of a Smithy model in JSON only what the table is derived from.

const traits = z.record(z.string(), z.unknown()).default({});
const target = z.object({ target: z.string() });

const endpointTests = z.object({
  testCases: z.array(
    z.object({
      params: z
        .object({
          Region: z.string(),
          UseFIPS: z.boolean(),
          UseDualStack: z.boolean(),
          Endpoint: z.string(),
        })
        .partial()
        .default({}),
      expect: z.object({ endpoint: z.object({ url: z.string() }).optional() }),
    }),
  ),
});

const shape = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("service"),
    traits: z.object({ "smithy.rules#endpointTests": endpointTests }),
  }),
  z.object({ type: z.literal("operation"), input: target, output: target, traits }),
  z.object({
    type: z.literal("structure"),
    members: z.record(z.string(), target.extend({ traits })).default({}),
    traits,
  }),
  z.object({ type: z.literal("list"), member: target, traits }),
  z.object({ type: z.literal("map"), key: target, value: target, traits }),
  z.object({
    type: z.literal("enum"),
    members: z.record(
      z.string(),
      z.object({ traits: z.object({ "smithy.api#enumValue": z.string() }) }),
    ),
    traits,
  }),
  z.object({ type: z.enum(["string", "integer", "timestamp", "resource"]), traits }),
]);

export const modelSchema = z.object({ shapes: z.record(z.string(), shape) });

export type Shape = z.infer<typeof shape>;
export type Model = z.infer<typeof modelSchema>;

/** The traits of a shape itself, as opposed to those of a member that targets it. */
export const traitsOf = (model: Model, id: string): Record<string, unknown> =>
  model.shapes[id]?.traits ?? {};
