import { type Permission, permissions } from "#lib/permission.ts";

const changing = ["operator", "admin"] as const;
const administrating = ["admin"] as const;

/** Who may do what. The user interface follows the same table. */
const policy = {
  "clusters:read": ["viewer", "operator", "admin"],
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
  "settings:read": administrating,
  "sessions:manage": administrating,
  "audit:read": administrating,
  "audit:export": administrating,
} as const satisfies Record<Permission, readonly string[]>;

export type Role = (typeof policy)[Permission][number];

/** Whether the role holds the permission. */
export const allows = (role: Role, permission: Permission) =>
  policy[permission].some((allowed) => allowed === role);

/** Everything that the role allows. */
export const permissionsOf = (role: Role): Permission[] =>
  permissions.filter((permission) => allows(role, permission));
