import { z } from "zod";
import type { Parameter } from "#sandbox/query/form.ts";

/** `true` and `false`, in whatever case. */
export const flag = z
  .string()
  .regex(/^(true|false)$/i, "is true or false.")
  .transform((text) => text.toLowerCase() === "true");

/** A whole number, written as a text. */
export const count = (minimum: number, maximum: number) => {
  const message = `is a whole number from ${String(minimum)} to ${String(maximum)}.`;
  return z
    .string()
    .regex(/^-?\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= minimum && number <= maximum, message);
};

/** What is wrong with a parameter; its name is as the request spelled it. */
export type ParameterProblem = {
  kind: "unknown" | "missing" | "invalid";
  name: string;
  message: string;
};

type Parsed<Value> = { ok: true; value: Value } | { ok: false; problem: ParameterProblem };

/** Lists are numbered from 1 in the query protocol. */
const nameOf = (path: readonly PropertyKey[]) =>
  path.map((part) => (typeof part === "number" ? String(part + 1) : String(part))).join(".");

function problemOf(issue: z.core.$ZodIssue): ParameterProblem {
  const name = nameOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const unknown = issue.keys[0] ?? "";
    return { kind: "unknown", name: name ? `${name}.${unknown}` : unknown, message: "" };
  }
  // Parameters are texts, lists and objects: nothing else than a missing one can be undefined.
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return { kind: "missing", name, message: "" };
  }
  const message =
    issue.code === "invalid_type" ? "is not of the form it should have." : issue.message;
  return { kind: "invalid", name, message };
}

/** Checks the parameters of an operation; the first thing that is wrong with them is reported. */
export function parseParameters<Value>(
  schema: z.ZodType<Value>,
  parameters: Record<string, Parameter | undefined>,
): Parsed<Value> {
  const result = schema.safeParse(parameters, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  if (!issue) throw new Error("A failed parse has an issue.");
  return { ok: false, problem: problemOf(issue) };
}
