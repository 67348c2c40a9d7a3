"use server";

import type { Failure } from "#lib/errors.ts";
import { change, changeSeen } from "#lib/live/change.ts";
import { deleteCluster, getCluster, updateCluster } from "#lib/pcs/clusters.ts";
import type { UpdateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { Result } from "#lib/result.ts";

/** UpdateCluster on a connection, by id. Refused when the modifiedAt is no longer what the person saw. */
export async function updateClusterAction(
  connectionId: string,
  request: UpdateClusterRequest,
  seen: string,
): Promise<Result<ClusterDetail, Failure>> {
  return changeSeen(connectionId, { read: getCluster, update: updateCluster, seen }, request);
}

/** DeleteCluster on a connection, by id. */
export async function deleteClusterAction(
  connectionId: string,
  request: { clusterIdentifier: string; clientToken: string },
): Promise<Result<void, Failure>> {
  return change(connectionId, deleteCluster, request);
}
