import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";

/** A value as of a moment (milliseconds since 1970), and why it is not newer, when that failed. */
export type Reading<Value> = {
  value: Value;
  readAt: number;
  failure?: Failure;
  /** For how many milliseconds, from when it was told, asking again brings nothing newer. */
  goodForMs?: number;
  /** Of the answer that brought it to the browser. */
  etag?: string;
};

/** The reading of a part of what was read. */
export function mapReading<Value, Part>(
  result: Result<Reading<Value>, Failure>,
  pick: (value: Value) => Result<Part, Failure>,
): Result<Reading<Part>, Failure> {
  if (!result.ok) return result;
  const part = pick(result.value.value);
  return part.ok ? ok({ ...result.value, value: part.value }) : part;
}
