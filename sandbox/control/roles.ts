import { z } from "zod";
import { policyDocument } from "#sandbox/authorization/policy-document.ts";
import type { Roles } from "#sandbox/authorization/roles.ts";
import { text } from "#sandbox/control/fields.ts";
import { problem, reply } from "#sandbox/control/reply.ts";
import type { Answer } from "#sandbox/http/answer.ts";
import { accountIds } from "#sandbox/seed/identities.ts";

/** POST /_sandbox/roles. */
export const roleBody = z.strictObject({
  name: text(64),
  account: z.enum(accountIds, { error: `name ${accountIds.join(" or ")}.` }).default(accountIds[0]),
  /** What it may do, and who may take it, in IAM's own form. */
  policies: z.array(policyDocument).max(10, "give at most ten.").optional(),
  trustPolicy: policyDocument.optional(),
});

/** Gives policies to a role, in the place of those that it has. */
export function changeRole(
  roles: Roles,
  { name, account, policies, trustPolicy }: z.infer<typeof roleBody>,
): Answer {
  const found = roles.of(account).find((role) => role.name === name);
  if (!found) return problem(404, `There is no role ${name} in ${account}.`);
  roles.change(account, name, {
    ...(policies && { policies }),
    ...(trustPolicy && { trustPolicy }),
  });
  return reply({ role: name, account });
}
