import { z } from "zod";
import type { Caller } from "#sandbox/http/signature.ts";
import { roleView } from "#sandbox/iam/role-view.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { partitionOf } from "#sandbox/region.ts";
import { rolesOf } from "#sandbox/seed/roles.ts";
import { serviceLinkedRolesOf } from "#sandbox/seed/service-linked-roles.ts";

const request = z.object({
  RoleName: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/, "has 1 to 64 letters, digits and characters of _+=,.@-"),
});

/** When all roles of the sandbox were made. */
const createdAt = "2024-10-08T13:40:02Z";

/** Whom a role of people trusts: both accounts of the sandbox. */
const people = (region: string) =>
  ["111122223333", "444455556666"].map((id) => `arn:${partitionOf(region)}:iam::${id}:root`);

function findRole(name: string, caller: Caller): XmlObject | undefined {
  const role = rolesOf(caller.accountId).find((candidate) => candidate.name === name);
  if (role) {
    const trusted =
      role.trusts === "ec2" ? { Service: "ec2.amazonaws.com" } : { AWS: people(caller.region) };
    return roleView(role, createdAt, trusted, caller);
  }
  const linked = serviceLinkedRolesOf(caller.accountId).find((each) => each.name === name);
  const trusted = { Service: linked?.service };
  return linked && roleView({ ...linked, maxSessionSeconds: 3600 }, createdAt, trusted, caller);
}

export const getRole = defineQuery({
  name: "GetRole",
  request,
  run({ RoleName: name }, caller) {
    const role = findRole(name, caller);
    if (!role) return refused("NoSuchEntity", `There is no role ${name} here.`, 404);
    return answered({ Role: role });
  },
});
