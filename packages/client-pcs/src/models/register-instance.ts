import type { Endpoint } from "./common.ts";
import type { NodeLifecycleActions } from "./node-lifecycle.ts";

/** Which instance asks to join its compute node group. */
export interface RegisterComputeNodeGroupInstanceRequest {
  /** The name or id of the cluster. */
  clusterIdentifier: string | undefined;

  /** A token of the instance's own making, so that it can ask again safely. */
  bootstrapId: string | undefined;
}

/** What an instance needs to join its cluster. */
export interface RegisterComputeNodeGroupInstanceResponse {
  /** The name that Slurm knows the node by. */
  nodeID: string | undefined;

  /** The key of the cluster. Logs show it masked. */
  sharedSecret: string | undefined;

  /** Where the daemons of the cluster can be reached. */
  endpoints: Endpoint[] | undefined;

  /** The name of the cluster. */
  clusterName?: string | undefined;

  /** The id of the compute node group. */
  computeNodeGroupId?: string | undefined;

  /** The name of the compute node group. */
  computeNodeGroupName?: string | undefined;

  /** The scripts that the node shall run. */
  nodeLifecycleActions?: NodeLifecycleActions | undefined;
}
