import { type Permission, permissions } from "#lib/permission.ts";

const everyone = ["viewer", "operator", "admin"] as const;
const changing = ["operator", "admin"] as const;
const administrating = ["admin"] as const;

/** Who may do what. The user interface follows the same table. */
const policy = {
  "clusters:read": everyone,
  "clusters:create": changing,
  "clusters:update": changing,
  "clusters:delete": changing,
  "node-groups:create": changing,
  "node-groups:update": changing,
  "node-groups:delete": changing,
  "queues:create": changing,
  "queues:update": changing,
  "queues:delete": changing,
  "tags:write": changing,
  "runs:change": changing,
  "settings:read": administrating,
  "sessions:manage": administrating,
  "audit:read": administrating,
  "audit:export": administrating,
} as const satisfies Record<Permission, readonly string[]>;

export type Role = (typeof policy)[Permission][number];

/** Whether the permission is to change something in AWS: what nobody does on a connection that is read-only. */
const changesAws = (permission: Permission) => policy[permission] === changing;

/** Whether the role holds the permission, on a connection that may be read-only. */
export const allows = (role: Role, permission: Permission, readOnly = false) =>
  policy[permission].some((allowed) => allowed === role) && !(readOnly && changesAws(permission));

/** Everything that the role allows, on a connection that may be read-only. */
export const permissionsOf = (role: Role, readOnly = false): Permission[] =>
  permissions.filter((permission) => allows(role, permission, readOnly));
