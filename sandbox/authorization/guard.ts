import { can } from "#sandbox/authorization/permissions.ts";
import { principalArn } from "#sandbox/authorization/principal.ts";
import type { Service } from "#sandbox/http/service.ts";
import type { Caller } from "#sandbox/http/signature.ts";

/** Why a caller may not use an action, in words. */
export const denial = (caller: Caller, action: string) =>
  `${principalArn(caller.principal, caller.region)} has no permission for ${action}.`;

/**
 * Lets through to a service only the calls that their identity's permissions allow, as IAM does: by
 * the service's name in actions and the operation's.
 * @param code how the service's clients know such a refusal
 */
export const guard = (name: string, code: string, service: Service): Service => ({
  ...service,
  handle(call) {
    const action = `${name}:${service.protocol.operationOf(call) ?? ""}`;
    if (can(call.caller, action)) return service.handle(call);
    return service.protocol.fail({ code, message: denial(call.caller, action) });
  },
});
