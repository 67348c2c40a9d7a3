/** What a role can allow. Named by what it is about, so that people can guess it. */
export const permissions = [
  "clusters:read",
  "clusters:create",
  "clusters:update",
  "clusters:delete",
  "node-groups:create",
  "node-groups:update",
  "node-groups:delete",
  "queues:create",
  "queues:update",
  "queues:delete",
  "tags:write",
  "runs:change",
  "settings:read",
  "sessions:manage",
  "audit:read",
  "audit:export",
] as const;

export type Permission = (typeof permissions)[number];
