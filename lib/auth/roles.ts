import type { RoleGroups } from "#lib/aws/connection-config.ts";
import type { Identity } from "./identity.ts";
import type { Role } from "./policy.ts";

const strongestFirst = ["admin", "operator", "viewer"] as const;

/** The role that a person has by their groups, the strongest of several; nothing when none of their groups has one. */
export function roleIn(groups: Identity["groups"], roles: RoleGroups): Role | undefined {
  if (!Array.isArray(groups)) return groups.everywhere;
  const theirs = new Set(groups);
  return strongestFirst.find((role) => roles[role].some((group) => theirs.has(group)));
}

/** Those of a person's groups that have a role; none where there are no groups. */
export const groupsWith = (role: Role, groups: Identity["groups"], roles: RoleGroups): string[] =>
  Array.isArray(groups) ? groups.filter((group) => roles[role].includes(group)) : [];
