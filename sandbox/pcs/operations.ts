import { createCluster } from "#sandbox/pcs/create-cluster.ts";
import { createComputeNodeGroup } from "#sandbox/pcs/create-compute-node-group.ts";
import { createQueue } from "#sandbox/pcs/create-queue.ts";
import { deleteCluster } from "#sandbox/pcs/delete-cluster.ts";
import { deleteComputeNodeGroup } from "#sandbox/pcs/delete-compute-node-group.ts";
import { deleteQueue } from "#sandbox/pcs/delete-queue.ts";
import { getCluster } from "#sandbox/pcs/get-cluster.ts";
import { getComputeNodeGroup } from "#sandbox/pcs/get-compute-node-group.ts";
import { getQueue } from "#sandbox/pcs/get-queue.ts";
import { listClusters } from "#sandbox/pcs/list-clusters.ts";
import { listComputeNodeGroups } from "#sandbox/pcs/list-compute-node-groups.ts";
import { listQueues } from "#sandbox/pcs/list-queues.ts";
import { listTagsForResource } from "#sandbox/pcs/list-tags-for-resource.ts";
import { registerComputeNodeGroupInstance } from "#sandbox/pcs/register-compute-node-group-instance.ts";
import { tagResource } from "#sandbox/pcs/tag-resource.ts";
import { untagResource } from "#sandbox/pcs/untag-resource.ts";
import { updateCluster } from "#sandbox/pcs/update-cluster.ts";
import { updateComputeNodeGroup } from "#sandbox/pcs/update-compute-node-group.ts";
import { updateQueue } from "#sandbox/pcs/update-queue.ts";

/** All operations of PCS. */
export const operations = [
  ...[createCluster, getCluster, listClusters, updateCluster, deleteCluster],
  ...[createComputeNodeGroup, getComputeNodeGroup, listComputeNodeGroups],
  ...[updateComputeNodeGroup, deleteComputeNodeGroup],
  ...[createQueue, getQueue, listQueues, updateQueue, deleteQueue],
  ...[tagResource, untagResource, listTagsForResource],
  registerComputeNodeGroupInstance,
];
