import type { Plan, PlanStep } from "./plan.ts";

type Named = { id: string; name: string };

/** What there is of a cluster, as far as it is known. */
export type Standing = {
  cluster: Named;
  groups: Named[];
  /** The ids of a queue's node groups; nothing when they are not known. */
  queues: (Named & { computeNodeGroupIds?: string[] })[];
};

const queueKey = (id: string) => `queue/${id}`;
const groupKey = (id: string) => `group/${id}`;

const queueStep = (clusterIdentifier: string, { id, name }: Named): PlanStep => ({
  key: queueKey(id),
  operation: "DeleteQueue",
  name,
  after: [],
  request: { clusterIdentifier, queueIdentifier: id },
});

const groupStep = (clusterIdentifier: string, { id, name }: Named, after: string[]): PlanStep => ({
  key: groupKey(id),
  operation: "DeleteComputeNodeGroup",
  name,
  after,
  request: { clusterIdentifier, computeNodeGroupIdentifier: id },
});

/** The steps for what a cluster has inside: a group is deleted when no queue has it any more (DeleteComputeNodeGroup). */
export const childSteps = ({ cluster, groups, queues }: Standing): Plan => [
  ...queues.map((queue) => queueStep(cluster.id, queue)),
  ...groups.map((group) =>
    groupStep(
      cluster.id,
      group,
      queues
        .filter(({ computeNodeGroupIds: ids }) => ids === undefined || ids.includes(group.id))
        .map(({ id }) => queueKey(id)),
    ),
  ),
];

/** What it takes to delete clusters with all they have inside: queues, then groups, then the cluster (DeleteCluster). */
export const teardownPlan = (standings: Standing[]): Plan =>
  standings.flatMap((standing) => {
    const children = childSteps(standing);
    const { id, name } = standing.cluster;
    return [
      ...children,
      {
        key: `cluster/${id}`,
        operation: "DeleteCluster" as const,
        name,
        after: children.map(({ key }) => key),
        request: { clusterIdentifier: id },
      },
    ];
  });
