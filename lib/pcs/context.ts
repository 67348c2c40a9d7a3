import "server-only";
import { callerOn, changingIdentity, currentIdentity } from "#lib/auth/caller.ts";
import { findConnection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { OperationContext } from "./operation.ts";

async function contextFor(
  connectionId: string,
  identify: typeof currentIdentity,
): Promise<Result<OperationContext, Failure>> {
  const identity = await identify();
  if (!identity.ok) return identity;
  const connection = findConnection(connectionId);
  if (!connection) {
    return failed({ kind: "not-found", message: `There is no connection “${connectionId}”.` });
  }
  const caller = callerOn(identity.value, connection);
  return caller.ok ? ok({ caller: caller.value, connection }) : caller;
}

/** The context of the current request for pages and GET handlers. */
export const readingContext = (connectionId: string) => contextFor(connectionId, currentIdentity);

/** The context of the current request for server actions. */
export const changingContext = (connectionId: string) => contextFor(connectionId, changingIdentity);
