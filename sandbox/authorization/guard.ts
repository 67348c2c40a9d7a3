import { dependentsOf } from "#sandbox/authorization/dependents.ts";
import { can } from "#sandbox/authorization/permissions.ts";
import { principalArn } from "#sandbox/authorization/principal.ts";
import type { Service } from "#sandbox/http/service.ts";
import type { Caller } from "#sandbox/http/signature.ts";

/** Why a caller may not use an action, in words. */
export const denial = (caller: Caller, action: string) =>
  `${principalArn(caller.principal, caller.region)} has no permission for ${action}.`;

/** AssumeRole asks the role's trust policy first, which may need no other. */
const decidesItself = new Set(["sts:AssumeRole"]);

/**
 * Lets through to a service only the calls that their identity's permissions allow, as IAM does: by
 * the service's name in actions and the operation's, and by what the service does in the caller's name.
 * @param code how the service's clients know such a refusal
 */
export const guard = (name: string, code: string, service: Service): Service => ({
  ...service,
  handle(call) {
    const action = `${name}:${service.protocol.operationOf(call) ?? ""}`;
    if (decidesItself.has(action)) return service.handle(call);
    const needed = [{ action }, ...dependentsOf(action, call.caller)];
    const missing = needed.find((each) => !can(call.caller, each.action, each));
    if (!missing) return service.handle(call);
    return service.protocol.fail({ code, message: denial(call.caller, missing.action) });
  },
});
