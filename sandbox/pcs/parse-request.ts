import type { z } from "zod";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import { type FieldError, invalidFields, type PcsError } from "#sandbox/pcs/errors.ts";

type Issue = z.core.$ZodIssue;

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; error: PcsError };

const cannotParse = (message: string): Parsed<never> => ({
  ok: false,
  error: { code: "ValidationException", message, reason: "cannotParse" },
});

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** In AWS JSON a member that is null is a member that was not sent. */
const withoutNull = (_name: string, value: unknown): unknown =>
  value === null ? undefined : value;

/** Reads a body of AWS JSON: an object, or nothing at all for a request without parameters. */
export function parseJson(body: Buffer): Parsed<unknown> {
  if (body.length === 0) return { ok: true, value: {} };
  try {
    const text = utf8.decode(body);
    const value: unknown = text.includes("null") ? JSON.parse(text, withoutNull) : JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { ok: true, value };
    }
  } catch {
    return cannotParse("The request's body is not JSON in UTF-8.");
  }
  return cannotParse("The request's body is not a JSON object.");
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

/** Whether the value is of another JSON type than the member, rather than out of its bounds. */
function hasWrongType(issue: Issue, input: unknown): boolean {
  const value = valueAt(input, issue.path);
  if (value === undefined) return false;
  if (issue.code === "invalid_value") return typeof value !== "string";
  return issue.code === "invalid_type" && !(issue.expected === "int" && typeof value === "number");
}

const toField = ({ path, message }: Issue): FieldError => ({ name: fieldPath(path), message });

/** Checks a request against its schema; all that is wrong with it comes back in one error. */
export function parseRequest<Request>(schema: z.ZodType<Request>, input: unknown): Parsed<Request> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  const wrongTypes = issues.filter((issue) => hasWrongType(issue, input));
  const error =
    wrongTypes.length > 0
      ? invalidFields(wrongTypes.map(toField), "cannotParse")
      : invalidFields(issues.map(toField));
  return { ok: false, error };
}
