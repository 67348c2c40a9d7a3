import "server-only";
import type { RoleGroups } from "#lib/aws/connection-config.ts";
import { connections, installation } from "#lib/aws/connections.ts";
import type { Failure } from "#lib/errors.ts";
import { ok, type Result } from "#lib/result.ts";
import type { PlaceRoles, RolesOverview } from "#lib/roles-view.ts";
import { installationRole } from "./access.ts";
import { currentIdentity } from "./caller.ts";
import { allows, permissionsOf } from "./policy.ts";
import { roleIn } from "./roles.ts";

const roleNames = ["viewer", "operator", "admin"] as const;

const groupsOf = (roles: RoleGroups) => roleNames.map((role) => ({ role, groups: roles[role] }));

/** What whoever sends the current request may know of roles: their own everywhere, and the groups as an administrator. */
export async function readRoles(): Promise<Result<RolesOverview, Failure>> {
  const identity = await currentIdentity();
  if (!identity.ok) return identity;
  const { groups } = identity.value;
  const atLarge = installationRole(groups);
  const mayKnow =
    atLarge !== undefined && allows(atLarge, "settings:read") && Array.isArray(groups);
  const shared: PlaceRoles = {
    ...(atLarge && { own: atLarge }),
    readOnly: false,
    ...(mayKnow && { groups: groupsOf(installation().roles) }),
  };
  const places = connections().flatMap(({ name, roles, readOnly }): PlaceRoles[] => {
    const own = roleIn(groups, roles);
    if (!own && !mayKnow) return [];
    return [
      {
        connection: name,
        ...(own && { own }),
        readOnly,
        ...(mayKnow && { groups: groupsOf(roles) }),
      },
    ];
  });
  return ok({
    roles: roleNames.map((role) => ({ role, permissions: permissionsOf(role) })),
    ...(Array.isArray(groups) && { ownGroups: groups }),
    places: [shared, ...places],
  });
}
