import "server-only";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { Result } from "#lib/result.ts";

/** Does something about runs for the current request, which has to come from the console's own page. */
export async function inRequest<Value>(
  connectionId: string,
  work: (context: OperationContext) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? work(context.value) : context;
}
