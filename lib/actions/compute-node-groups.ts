"use server";

import type { Failure } from "#lib/errors.ts";
import { change, changeSeen } from "#lib/live/change.ts";
import {
  createComputeNodeGroup,
  deleteComputeNodeGroup,
  getComputeNodeGroup,
  updateComputeNodeGroup,
} from "#lib/pcs/compute-node-groups.ts";
import type {
  CreateComputeNodeGroupRequest,
  UpdateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { Result } from "#lib/result.ts";

type DeleteRequest = {
  clusterIdentifier: string;
  computeNodeGroupIdentifier: string;
  clientToken: string;
};

/** CreateComputeNodeGroup on a connection. */
export async function createComputeNodeGroupAction(
  connectionId: string,
  request: CreateComputeNodeGroupRequest,
): Promise<Result<ComputeNodeGroupDetail, Failure>> {
  return change(connectionId, createComputeNodeGroup, request);
}

/** UpdateComputeNodeGroup on a connection, by id. Refused when the modifiedAt is no longer what the person saw. */
export async function updateComputeNodeGroupAction(
  connectionId: string,
  request: UpdateComputeNodeGroupRequest,
  seen: string,
): Promise<Result<ComputeNodeGroupDetail, Failure>> {
  return changeSeen(
    connectionId,
    { read: getComputeNodeGroup, update: updateComputeNodeGroup, seen },
    request,
  );
}

/** DeleteComputeNodeGroup on a connection, by ids. */
export async function deleteComputeNodeGroupAction(
  connectionId: string,
  request: DeleteRequest,
): Promise<Result<void, Failure>> {
  return change(connectionId, deleteComputeNodeGroup, request);
}
