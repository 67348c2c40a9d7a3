/** The outcome of something that is expected to fail now and then. Only bugs throw. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const failed = <Problem>(error: Problem): { ok: false; error: Problem } => ({
  ok: false,
  error,
});
