import { z } from "zod";

const oneOrMany = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));

/** The operators that the sandbox knows; a policy with another one is refused, and not half obeyed. */
const operator = z.enum([
  "StringEquals",
  "StringEqualsIfExists",
  "StringNotEquals",
  "StringLike",
  "ArnLike",
  "ArnEquals",
  "Null",
  "ForAllValues:StringEquals",
  "ForAllValues:StringLike",
]);

const principal = z.union([
  z.literal("*"),
  z.partialRecord(z.enum(["AWS", "Service", "Federated"]), oneOrMany),
]);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: principal.optional(),
  Action: oneOrMany,
  Resource: oneOrMany.optional(),
  Condition: z.partialRecord(operator, z.record(z.string(), oneOrMany)).optional(),
});

/** A policy of IAM, as JSON: what a role may do, or who may take it. */
export const policyDocument = z.strictObject({
  Version: z.literal("2012-10-17"),
  Statement: z.array(statement).min(1),
});

export type PolicyDocument = z.infer<typeof policyDocument>;
export type Statement = z.infer<typeof statement>;
