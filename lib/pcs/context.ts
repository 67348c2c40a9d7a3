import "server-only";
import { changingCaller, currentCaller } from "#lib/auth/caller.ts";
import { findConnection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { OperationContext } from "./operation.ts";

async function contextFor(
  connectionId: string,
  identify: typeof currentCaller,
): Promise<Result<OperationContext, Failure>> {
  const caller = await identify();
  if (!caller.ok) return caller;
  const connection = findConnection(connectionId);
  if (!connection) {
    return failed({ kind: "not-found", message: `There is no connection “${connectionId}”.` });
  }
  return ok({ caller: caller.value, connection });
}

/** The context of the current request for pages and GET handlers. */
export const readingContext = (connectionId: string) => contextFor(connectionId, currentCaller);

/** The context of the current request for server actions. */
export const changingContext = (connectionId: string) => contextFor(connectionId, changingCaller);
