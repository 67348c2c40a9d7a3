import "server-only";
import { permit } from "#lib/auth/permit.ts";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { Permission } from "#lib/permission.ts";
import { failed, type Result } from "#lib/result.ts";
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

const changedElsewhere: Failure = {
  kind: "conflict",
  message: "This was changed elsewhere since you saw it. Nothing was sent.",
  advice: "The form shows in a moment what is different. Look at it, then send your changes again.",
};

type Update<Output> = {
  read: Operation<{ modifiedAt: string }>;
  update: Operation<Output> & { permission: Permission };
  /** The modifiedAt that the person saw. */
  seen: string;
};

/**
 * An update of what a person saw, known by its modifiedAt: refused when it has changed since. PCS has no
 * condition for that, so the resource is read once more right before.
 */
export async function changeSeen<Output>(
  connectionId: string,
  { read, update, seen }: Update<Output>,
  request: unknown,
): Promise<Result<Output, Failure>> {
  return change(
    connectionId,
    async (context, input) => {
      // Whoever may not change it learns that first, from the operation itself.
      if (!permit(context, update.permission).ok) return update(context, input);
      const now = await read(context, input);
      if (!now.ok) return now;
      return now.value.modifiedAt === seen ? update(context, input) : failed(changedElsewhere);
    },
    request,
  );
}
