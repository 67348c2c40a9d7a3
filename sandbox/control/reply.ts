import { z } from "zod";
import type { Answer } from "#sandbox/http/answer.ts";

/** How the side channel answers: JSON, and nothing that looks like an answer of AWS. */
export const reply = (value: object, status = 200): Answer => ({
  status,
  contentType: "application/json",
  body: JSON.stringify(value),
});

/** A refusal, as one sentence. */
export const problem = (status: number, message: string): Answer => reply({ message }, status);

const { toDotPath } = z.core;

/** What is wrong with a value, member by member; only what is no object at all has no path. */
function sentences(issue: z.core.$ZodIssue): string[] {
  const { path, message } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${toDotPath([...path, key])}: there is no such member.`);
  }
  return [path.length === 0 ? "Send a JSON object." : `${toDotPath(path)}: ${message}`];
}

/** Does something with a value that fits a schema; else says, by their names, which members do not. */
export function withParsed<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
  use: (value: Value) => Answer,
): Answer {
  const parsed = schema.safeParse(input);
  if (parsed.success) return use(parsed.data);
  return problem(400, parsed.error.issues.flatMap(sentences).join(" "));
}
