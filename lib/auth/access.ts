import "server-only";
import { type Connection, connections, installation } from "#lib/aws/connections.ts";
import type { Identity } from "./identity.ts";
import type { Role } from "./policy.ts";
import { roleIn } from "./roles.ts";

/** The connections on which somebody has a role. */
export const permittedConnections = (groups: Identity["groups"]): Connection[] =>
  connections().filter(({ roles }) => roleIn(groups, roles) !== undefined);

/**
 * The role that somebody has in what belongs to no connection. Who has one only on a connection may do there what a
 * viewer may; nothing for those without any role.
 */
export function installationRole(groups: Identity["groups"]): Role | undefined {
  const role = roleIn(groups, installation().roles);
  return role ?? (permittedConnections(groups).length > 0 ? "viewer" : undefined);
}

/** Whether any of somebody's groups has a role anywhere. */
export const hasAnyRole = (groups: Identity["groups"]) => installationRole(groups) !== undefined;
