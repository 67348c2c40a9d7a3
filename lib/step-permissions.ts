import type { StepOperation } from "#lib/pcs/spec/plan.ts";
import type { Permission } from "#lib/permission.ts";

/** The permission that each step takes (lib/auth/policy.ts). */
export const stepPermissions: Record<StepOperation, Permission> = {
  CreateCluster: "clusters:create",
  CreateComputeNodeGroup: "node-groups:create",
  CreateQueue: "queues:create",
  DeleteQueue: "queues:delete",
  DeleteComputeNodeGroup: "node-groups:delete",
  DeleteCluster: "clusters:delete",
};
