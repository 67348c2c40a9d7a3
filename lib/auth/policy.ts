/** Who may do what. The user interface follows the same table. */
const policy = {
  "clusters:read": ["viewer", "operator", "admin"],
  "clusters:create": ["operator", "admin"],
  "clusters:delete": ["operator", "admin"],
} as const;

export type Permission = keyof typeof policy;

export type Role = (typeof policy)[Permission][number];

/** Whether the role holds the permission. */
export const allows = (role: Role, permission: Permission) =>
  policy[permission].some((allowed) => allowed === role);
