import type { ClusterSpecification } from "./cluster-specification.ts";
import type { Plan } from "./plan.ts";

const clusterKey = "cluster";
const groupKey = (name: string) => `group/${name}`;

/**
 * What it takes to make a cluster as specified: the cluster, then all its node groups side by side, then each queue as
 * soon as the groups it names are there (CreateQueue takes their ids).
 */
export const createPlan = ({ cluster, nodeGroups, queues }: ClusterSpecification): Plan => [
  {
    key: clusterKey,
    operation: "CreateCluster",
    name: cluster.clusterName,
    after: [],
    request: cluster,
  },
  ...nodeGroups.map((group) => ({
    key: groupKey(group.computeNodeGroupName),
    operation: "CreateComputeNodeGroup" as const,
    name: group.computeNodeGroupName,
    after: [clusterKey],
    request: group,
  })),
  ...queues.map((queue) => ({
    key: `queue/${queue.queueName}`,
    operation: "CreateQueue" as const,
    name: queue.queueName,
    after: [clusterKey, ...queue.computeNodeGroups.map(groupKey)],
    request: queue,
  })),
];
