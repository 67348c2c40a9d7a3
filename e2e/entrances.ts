import { randomUUID } from "node:crypto";
import { type Permission, permissions } from "#lib/permission.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";

/** Whom an entrance lets in: those who hold a permission, whoever is signed in, or everybody. */
type For = Permission | "signed-in" | "everybody";

/** The permission that an entrance of the lists takes. */
export function permissionOf(whom: string): Permission {
  const known = permissions.find((permission) => permission === whom);
  if (!known) throw new Error(`There is no permission ${whom}.`);
  return known;
}

type ActionEntrance = { for: For; parameters: unknown[] };

/** A cluster of the example data. */
export const seededCluster = "pcs_k3n8q2v7xa";

const clientToken = () => randomUUID();
const cluster = { clusterIdentifier: seededCluster };

const on = (permission: For, ...parameters: unknown[]): ActionEntrance => ({
  for: permission,
  parameters: ["sandbox", ...parameters],
});

/**
 * Every server action, whom it is for, and what to send it: something that would be done, where that is simple. What is
 * not in this list fails the test: whoever adds an action says here whom it is for.
 */
export const actions: Record<string, () => ActionEntrance> = {
  createRunAction: () =>
    on("clusters:create", {
      id: randomUUID(),
      specification: {
        cluster: clusterRequest({ clusterName: `made-${randomUUID().slice(0, 8)}` }),
        nodeGroups: [],
        queues: [],
      },
    }),
  teardownAction: () =>
    on("clusters:delete", { id: randomUUID(), clusterIds: [seededCluster], seen: [] }),
  retryRunAction: () => on("runs:change", randomUUID()),
  retryStepAction: () => on("runs:change", { run: randomUUID(), key: "cluster", request: {} }),
  cancelRunAction: () => on("runs:change", randomUUID()),
  includeAppearedAction: () => on("runs:change", { run: randomUUID(), key: "cluster" }),
  updateClusterAction: () => on("clusters:update", { ...cluster, clientToken: clientToken() }, ""),
  deleteClusterAction: () =>
    on("clusters:delete", { clusterIdentifier: "materials-test", clientToken: clientToken() }),
  createComputeNodeGroupAction: () => on("node-groups:create", { ...cluster }),
  updateComputeNodeGroupAction: () => on("node-groups:update", { ...cluster }, ""),
  deleteComputeNodeGroupAction: () => on("node-groups:delete", { ...cluster }),
  createQueueAction: () =>
    on("queues:create", {
      ...{ ...cluster, clientToken: clientToken() },
      queueName: `q${randomUUID().slice(0, 7)}`,
    }),
  updateQueueAction: () => on("queues:update", { ...cluster }, ""),
  deleteQueueAction: () => on("queues:delete", { ...cluster }),
  saveTagsAction: () =>
    on("tags:write", [
      {
        resourceArn: `arn:aws:pcs:us-east-1:111122223333:cluster/${seededCluster}`,
        ...{ untag: [], tag: { touched: "yes" } },
      },
    ]),
  preflightAction: () => on("signed-in", {}),
  saveDraftAction: () => on("clusters:create", { id: randomUUID(), name: "draft", values: {} }),
  removeDraftAction: () => on("clusters:create", randomUUID()),
  saveViewAction: () => on("signed-in", { name: "view", query: "?sort=name" }),
  removeViewAction: () => on("signed-in", "view"),
  preferTableAction: () => ({
    for: "signed-in",
    parameters: [{ pageSize: 50, hidden: [], density: "compact" }],
  }),
  readIdentityAction: () => on("signed-in"),
  checkPermissionsAction: () => on("signed-in"),
  revokeSessionAction: () => ({ for: "signed-in", parameters: ["no-such-session"] }),
};

/** Every address that answers without being a page, and whom it is for. */
export const handlers: Record<string, For> = {
  "/api/[connection]/choices/[kind]": "clusters:read",
  "/api/[connection]/clusters": "clusters:read",
  "/api/[connection]/clusters/[cluster]": "clusters:read",
  "/api/[connection]/clusters/[cluster]/activity": "clusters:read",
  "/api/[connection]/clusters/[cluster]/instances": "clusters:read",
  "/api/[connection]/resources": "clusters:read",
  "/api/[connection]/runs": "clusters:read",
  "/api/[connection]/runs/[run]": "clusters:read",
  "/api/[connection]/tags": "clusters:read",
  "/api/[connection]/teardown": "clusters:read",
  "/api/audit/export": "audit:export",
  "/api/fleet": "clusters:read",
  "/api/search": "clusters:read",
  // Each of these has checks of its own: e2e/sign-in.spec.ts, bench/security.
  "/auth/backchannel-logout": "everybody",
  "/auth/callback": "everybody",
  "/auth/local": "everybody",
  "/auth/sign-in": "everybody",
  "/auth/sign-out": "everybody",
  "/healthz": "everybody",
  "/icon.svg": "everybody",
  "/metrics": "everybody",
  "/readyz": "everybody",
};

/** Pages that are there for those who are not signed in. All others send them to do so. */
export const openPages = ["/auth/refused", "/auth/signed-out", "/_not-found", "/_global-error"];
