import { z } from "zod";
import { trustPolicyOf } from "#sandbox/authorization/trust.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { IamContext } from "#sandbox/iam/context.ts";
import { roleView } from "#sandbox/iam/role-view.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { partitionOf } from "#sandbox/region.ts";
import { serviceLinkedRolesOf } from "#sandbox/seed/service-linked-roles.ts";

const request = z.object({
  RoleName: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/, "has 1 to 64 letters, digits and characters of _+=,.@-"),
});

/** When all roles of the sandbox were made. */
const createdAt = "2024-10-08T13:40:02Z";

const serviceTrust = (service: string) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
});

function findRole(name: string, caller: Caller, { roles }: IamContext): XmlObject | undefined {
  const role = roles.of(caller.accountId).find((candidate) => candidate.name === name);
  if (role)
    return roleView(role, createdAt, trustPolicyOf(role, partitionOf(caller.region)), caller);
  const linked = serviceLinkedRolesOf(caller.accountId).find((each) => each.name === name);
  if (!linked) return undefined;
  const trust = serviceTrust(linked.service);
  return roleView({ ...linked, maxSessionSeconds: 3600 }, createdAt, trust, caller);
}

export const getRole = (context: IamContext) =>
  defineQuery({
    name: "GetRole",
    request,
    run({ RoleName: name }, caller) {
      const role = findRole(name, caller, context);
      if (!role) return refused("NoSuchEntity", `There is no role ${name} here.`, 404);
      return answered({ Role: role });
    },
  });
