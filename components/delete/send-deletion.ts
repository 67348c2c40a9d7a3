import type { Deletion } from "./deletion.ts";
import { deleteClusterAction } from "#lib/actions/clusters.ts";
import { deleteComputeNodeGroupAction } from "#lib/actions/compute-node-groups.ts";
import { deleteQueueAction } from "#lib/actions/queues.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

type Request = Pick<Deletion, "kind" | "id" | "clusterId"> & { clientToken: string };

/** Deletes something of whatever kind. */
export function sendDeletion(
  connection: string,
  { kind, id, clusterId: clusterIdentifier, clientToken }: Request,
): Promise<Result<void, Failure>> {
  const request = { clusterIdentifier, clientToken };
  if (kind === "cluster") return deleteClusterAction(connection, request);
  if (kind === "queue") return deleteQueueAction(connection, { ...request, queueIdentifier: id });
  return deleteComputeNodeGroupAction(connection, { ...request, computeNodeGroupIdentifier: id });
}
