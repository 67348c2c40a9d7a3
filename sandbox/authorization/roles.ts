import type { PolicyDocument } from "#sandbox/authorization/policy-document.ts";
import { type Role, rolesOf } from "#sandbox/seed/roles.ts";

/** What the side channel can put in the place of what a role is seeded with. */
export type RoleChange = { policies?: PolicyDocument[]; trustPolicy?: PolicyDocument };

/** The roles of the sandbox's accounts, with the policies that were given to them. */
export function createRoles() {
  const changes = new Map<string, RoleChange>();
  const keyOf = (accountId: string, name: string) => `${accountId}/${name}`;
  const of = (accountId: string): Role[] =>
    rolesOf(accountId).map((role) => ({ ...role, ...changes.get(keyOf(accountId, role.name)) }));
  return {
    of,
    /** Gives policies to a role; what is left out stays as it is. */
    change(accountId: string, name: string, change: RoleChange) {
      const key = keyOf(accountId, name);
      changes.set(key, { ...changes.get(key), ...change });
    },
    clear: () => changes.clear(),
  };
}

export type Roles = ReturnType<typeof createRoles>;
