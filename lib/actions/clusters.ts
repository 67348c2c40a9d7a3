"use server";

import type { Failure } from "#lib/errors.ts";
import { createCluster, deleteCluster } from "#lib/pcs/clusters.ts";
import { expiring } from "#lib/live/live.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { Result } from "#lib/result.ts";

/** CreateCluster on a connection. The input is validated again here: an action is a public endpoint. */
export async function createClusterAction(
  connectionId: string,
  request: CreateClusterRequest,
): Promise<Result<ClusterDetail, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? expiring(context.value, createCluster(context.value, request)) : context;
}

/** DeleteCluster on a connection, by id. */
export async function deleteClusterAction(
  connectionId: string,
  request: { clusterIdentifier: string; clientToken: string },
): Promise<Result<void, Failure>> {
  const context = await changingContext(connectionId);
  return context.ok ? expiring(context.value, deleteCluster(context.value, request)) : context;
}
