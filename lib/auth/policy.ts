/** Who may do what. The user interface follows the same table. */
const policy = {
  "clusters:read": ["viewer", "operator", "admin"],
  "clusters:create": ["operator", "admin"],
  "clusters:update": ["operator", "admin"],
  "clusters:delete": ["operator", "admin"],
  "node-groups:create": ["operator", "admin"],
  "node-groups:update": ["operator", "admin"],
  "node-groups:delete": ["operator", "admin"],
  "queues:create": ["operator", "admin"],
  "queues:update": ["operator", "admin"],
  "queues:delete": ["operator", "admin"],
  "tags:write": ["operator", "admin"],
} as const;

export type Permission = keyof typeof policy;

export type Role = (typeof policy)[Permission][number];

/** Whether the role holds the permission. */
export const allows = (role: Role, permission: Permission) =>
  policy[permission].some((allowed) => allowed === role);
