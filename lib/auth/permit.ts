import type { Connection } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import type { Permission } from "#lib/permission.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Caller } from "./caller.ts";
import { allows } from "./policy.ts";

type Place = { caller: Pick<Caller, "role">; connection?: Pick<Connection, "readOnly"> };

/** Whether somebody may do something where they are; the refusal says what they lack. */
export function permit(
  { caller: { role }, connection }: Place,
  permission: Permission,
): Result<undefined, Failure> {
  if (allows(role, permission, connection?.readOnly)) return ok(undefined);
  if (allows(role, permission))
    return failed({
      kind: "denied",
      message: "This connection is read-only: nobody changes anything here.",
      advice: "Whoever runs this console can change that in its configuration.",
    });
  return failed({
    kind: "denied",
    message: `Your role (${role}) does not include ${permission}.`,
    advice: "Ask an administrator of this console for a role that does.",
  });
}
