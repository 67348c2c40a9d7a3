import type { PcsContext } from "#sandbox/pcs/context.ts";
import type { Scope } from "#sandbox/store/resource.ts";

type Change = {
  /** The mutation that was accepted. */
  operation: string;
  id: string;
  status: "CREATING" | "UPDATING" | "DELETING" | "RESUMING";
  nextStatus: "ACTIVE" | "DELETED";
  /** The members that the resource has afterwards, if not those that it has meanwhile. */
  nextDocument?: object;
  /** The members that it is left with when the transition fails. */
  fallback: object;
};

/**
 * Starts the transition that an accepted mutation causes. How it ends is decided here, once, and
 * stored with it: as the mutation asks, or as the side channel chose. False says that it will fail.
 */
export function startTransition(
  { store, clock, transitionMs, nextOutcome }: PcsContext,
  scope: Scope,
  { operation, id, status, nextStatus, nextDocument, fallback }: Change,
): boolean {
  const chosen = nextOutcome(operation);
  const succeeds = chosen === undefined || chosen.status === nextStatus;
  const document = succeeds ? nextDocument : { ...fallback, errorInfo: chosen.errorInfo };
  store.transitions.start(scope, id, {
    status,
    nextStatus: succeeds ? nextStatus : chosen.status,
    nextDocument: document && JSON.stringify(document),
    dueAt: clock.now() + transitionMs,
  });
  return succeeds;
}
