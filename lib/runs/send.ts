import "server-only";
import type { Failure } from "#lib/errors.ts";
import { createCluster, deleteCluster } from "#lib/pcs/clusters.ts";
import { createComputeNodeGroup, deleteComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { createQueue, deleteQueue } from "#lib/pcs/queues.ts";
import type { StepOperation } from "#lib/pcs/spec/plan.ts";
import type { Result } from "#lib/result.ts";

type Operation = (
  context: OperationContext,
  input: unknown,
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- deletions answer nothing
) => Promise<Result<{ id: string } | void, Failure>>;

/** The operations of steps. Each checks the permission of the person in whose name it is made. */
export const operations: Record<StepOperation, Operation> = {
  CreateCluster: createCluster,
  CreateComputeNodeGroup: createComputeNodeGroup,
  CreateQueue: createQueue,
  DeleteQueue: deleteQueue,
  DeleteComputeNodeGroup: deleteComputeNodeGroup,
  DeleteCluster: deleteCluster,
};
