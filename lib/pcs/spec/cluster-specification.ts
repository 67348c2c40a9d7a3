import { z } from "zod";
import { createClusterMembers } from "./cluster.ts";
import { clusterRefusals } from "./cluster-slurm.ts";
import {
  computeNodeGroupMembers,
  computeNodeGroupRefusals,
  memberRefusals,
} from "./compute-node-group.ts";
import type { computeNodeGroupSlurmConfiguration } from "./compute-node-group-slurm.ts";
import { clusterSizes, quotas } from "./limits.ts";
import { queueName } from "./names.ts";
import { queueSlurmConfiguration } from "./queue.ts";
import type { StepOperation } from "./plan.ts";
import type { Revision } from "./revision.ts";
import { formatNumber, refuse, type Refusal, repeatedAt } from "./rules.ts";
import { newTagRefusals, type TagPolicy } from "./tag-policy.ts";
import { tags } from "./tags.ts";

/** A cluster as CreateCluster takes it. */
const clusterSpecification = (revision: Revision) =>
  z
    .strictObject(createClusterMembers(revision))
    .superRefine((request, context) =>
      refuse(context, clusterRefusals(request, request.scheduler.version)),
    );

/** A node group as CreateComputeNodeGroup takes it, in a cluster that is yet to be made. */
export const nodeGroupSpecification = (revision: Revision) =>
  z
    .strictObject(computeNodeGroupMembers(revision))
    .superRefine((request, context) => refuse(context, memberRefusals(request)));

/** A queue, with its node groups by name: their ids are not known before they are made. */
export const queueSpecification = (revision: Revision) =>
  z.strictObject({
    queueName: queueName(revision),
    computeNodeGroups: z
      .array(z.string({ error: "Name a compute node group." }), {
        error: "List the names of the queue's compute node groups.",
      })
      .superRefine((names, context) =>
        refuse(
          context,
          repeatedAt(names).map((index) => ({
            path: [index],
            message: "Name each compute node group once.",
          })),
        ),
      ),
    slurmConfiguration: queueSlurmConfiguration.optional(),
    tags: tags.optional(),
  });

const listOf = <Item extends z.ZodType>(item: Item, most: number, what: string) =>
  z
    .array(item, { error: `The ${what} are a list.` })
    .max(most, `A cluster has at most ${String(most)} ${what}.`);

/** CreateComputeNodeGroup, CreateQueue: a name is taken once in its cluster. */
const repeatedNames = (list: string, member: string, names: string[], what: string): Refusal[] =>
  repeatedAt(names).map((index) => ({
    path: [list, index, member],
    message: `Another ${what} is called ${names[index] ?? ""}: give each its own name.`,
  }));

type Parts = {
  cluster: { size: keyof typeof clusterSizes; scheduler: { version: string } };
  nodeGroups: {
    computeNodeGroupName: string;
    scalingConfiguration: { minInstanceCount: number; maxInstanceCount: number };
    slurmConfiguration?: z.infer<typeof computeNodeGroupSlurmConfiguration> | undefined;
  }[];
  queues: {
    queueName: string;
    computeNodeGroups: string[];
    slurmConfiguration?: z.infer<typeof queueSlurmConfiguration> | undefined;
  }[];
};

/** CreateComputeNodeGroup: the groups' maxima together may not exceed what the cluster's size manages. */
function sizeRefusals({ cluster, nodeGroups }: Parts): Refusal[] {
  const { label, maxInstances } = clusterSizes[cluster.size];
  const sum = nodeGroups.reduce((total, { scalingConfiguration }) => {
    return total + scalingConfiguration.maxInstanceCount;
  }, 0);
  if (sum <= maxInstances) return [];
  return [
    {
      path: ["cluster", "size"],
      message: `The node groups may grow to ${formatNumber(sum)} instances together, but a ${label.toLowerCase()} cluster manages ${formatNumber(maxInstances)}: choose a larger size or lower their maxima.`,
    },
  ];
}

const unknownGroups = ({ nodeGroups, queues }: Parts): Refusal[] => {
  const known = new Set(nodeGroups.map(({ computeNodeGroupName }) => computeNodeGroupName));
  return queues.flatMap(({ computeNodeGroups }, queue) =>
    computeNodeGroups.flatMap((name, index) =>
      known.has(name)
        ? []
        : {
            path: ["queues", queue, "computeNodeGroups", index],
            message: `There is no node group called ${name} in this cluster.`,
          },
    ),
  );
};

/** Slurm's partition parameter Default: jobs that name no partition go to the one that has it. */
function defaultRefusals({ queues }: Parts): Refusal[] {
  const places = queues.flatMap(({ slurmConfiguration }, queue) =>
    (slurmConfiguration?.slurmCustomSettings ?? []).flatMap((setting, index) =>
      /^default$/i.test(setting.parameterName) && /^yes$/i.test(setting.parameterValue)
        ? { queue, index }
        : [],
    ),
  );
  return places.slice(1).map(({ queue, index }) => ({
    path: ["queues", queue, "slurmConfiguration", "slurmCustomSettings", index, "parameterValue"],
    message: `${queues[places[0]?.queue ?? 0]?.queueName ?? "Another queue"} is the default queue already: a cluster has one.`,
  }));
}

/** The rules that hold between a cluster, its node groups and its queues. */
const crossRefusals = (parts: Parts): Refusal[] => [
  ...sizeRefusals(parts),
  ...repeatedNames(
    "nodeGroups",
    "computeNodeGroupName",
    parts.nodeGroups.map(({ computeNodeGroupName }) => computeNodeGroupName),
    "node group",
  ),
  ...repeatedNames(
    "queues",
    "queueName",
    parts.queues.map(({ queueName }) => queueName),
    "queue",
  ),
  ...parts.nodeGroups.flatMap((group, index) =>
    computeNodeGroupRefusals(group, parts.cluster.scheduler.version).map(({ path, message }) => ({
      path: ["nodeGroups", index, ...path],
      message,
    })),
  ),
  ...unknownGroups(parts),
  ...defaultRefusals(parts),
];

/**
 * A whole cluster: what CreateCluster takes, its node groups and its queues, with all rules between them. This is
 * also what a file of a specification holds.
 */
export const clusterSpecificationSchema = (revision: Revision) =>
  z
    .strictObject({
      cluster: clusterSpecification(revision),
      nodeGroups: listOf(
        nodeGroupSpecification(revision),
        quotas.computeNodeGroupsPerCluster,
        "node groups",
      ).default([]),
      queues: listOf(queueSpecification(revision), quotas.queuesPerCluster, "queues").default([]),
    })
    .superRefine((parts, context) => refuse(context, crossRefusals(parts)));

export type ClusterSpecification = z.infer<ReturnType<typeof clusterSpecificationSchema>>;
export type NodeGroupSpecification = ClusterSpecification["nodeGroups"][number];
export type QueueSpecification = ClusterSpecification["queues"][number];

/** The schema of the part of a specification that a create step has as its request; of other steps, nothing. */
export function stepSchema(operation: StepOperation, revision: Revision) {
  switch (operation) {
    case "CreateCluster":
      return clusterSpecification(revision);
    case "CreateComputeNodeGroup":
      return nodeGroupSpecification(revision);
    case "CreateQueue":
      return queueSpecification(revision);
    default:
      return undefined;
  }
}

type Tagged = { tags?: Record<string, string> | undefined };

/** What the tag policy of this console refuses in a specification: of the cluster, its node groups and its queues. */
export function specificationTagRefusals(
  policy: TagPolicy | undefined,
  { cluster, nodeGroups, queues }: { cluster: Tagged; nodeGroups: Tagged[]; queues: Tagged[] },
): Refusal[] {
  const at = (place: Refusal["path"], { tags }: Tagged) =>
    newTagRefusals(policy, tags).map(({ path, message }) => ({
      path: [...place, ...path],
      message,
    }));
  return [
    ...at(["cluster"], cluster),
    ...nodeGroups.flatMap((group, index) => at(["nodeGroups", index], group)),
    ...queues.flatMap((queue, index) => at(["queues", index], queue)),
  ];
}
