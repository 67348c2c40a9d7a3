import "server-only";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { Result } from "#lib/result.ts";
import { expiring } from "./live.ts";

type Operation<Output> = (
  context: OperationContext,
  input: unknown,
) => Promise<Result<Output, Failure>>;

/**
 * One change for the current request: the operation on a connection, after which the next reader sees
 * what became of it.
 */
export async function change<Output>(
  connectionId: string,
  operation: Operation<Output>,
  request: unknown,
): Promise<Result<Output, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? expiring(context.value, operation(context.value, request)) : context;
}
