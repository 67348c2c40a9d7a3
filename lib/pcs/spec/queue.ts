import { z } from "zod";
import { clientToken } from "./client-token.ts";
import { clusterIdentifier, queueIdentifier, queueName } from "./names.ts";
import { pageRequest } from "./paging.ts";
import type { Revision } from "./revision.ts";
import { type FieldText, text } from "./rules.ts";
import { customSettings } from "./slurm-settings.ts";
import { tags } from "./tags.ts";

/** ComputeNodeGroupConfiguration, computeNodeGroupId: an id, where other members also take a name. */
const computeNodeGroupId = text("Choose a compute node group.", [
  [
    (id) => /^pcs_[a-zA-Z0-9]+$/.test(id),
    "Name a compute node group by its id here: pcs_ with letters and digits after it.",
  ],
]);

/** CreateQueue, computeNodeGroupConfigurations. It may be empty, which takes a queue's groups away. */
const computeNodeGroupConfigurations = z
  .array(z.object({ computeNodeGroupId }, { error: "Choose a compute node group." }), {
    error: "Compute node groups are a list.",
  })
  .refine(
    (groups) => new Set(groups.map((group) => group.computeNodeGroupId)).size === groups.length,
    "Name each compute node group once.",
  );

/** CreateQueue, slurmConfiguration. */
export const queueSlurmConfiguration = z.object(
  { slurmCustomSettings: customSettings("queue").optional() },
  { error: "A queue's Slurm configuration has settings." },
);

const mutableMembers = {
  computeNodeGroupConfigurations: computeNodeGroupConfigurations.optional(),
  slurmConfiguration: queueSlurmConfiguration.optional(),
  clientToken: clientToken.optional(),
};

/** CreateQueue. */
export const createQueueRequest = (revision: Revision) =>
  z.object({
    clusterIdentifier: clusterIdentifier(revision),
    queueName: queueName(revision),
    ...mutableMembers,
    tags: tags.optional(),
  });

export type CreateQueueRequest = z.infer<ReturnType<typeof createQueueRequest>>;

/** GetQueue. */
export const getQueueRequest = (revision: Revision) =>
  z.object({
    clusterIdentifier: clusterIdentifier(revision),
    queueIdentifier: queueIdentifier(revision),
  });

/** UpdateQueue. What is left out stays as it is; a list replaces the list before. */
export const updateQueueRequest = (revision: Revision) =>
  getQueueRequest(revision).extend(mutableMembers);

export type UpdateQueueRequest = z.infer<ReturnType<typeof updateQueueRequest>>;

/** DeleteQueue. */
export const deleteQueueRequest = (revision: Revision) =>
  getQueueRequest(revision).extend({ clientToken: clientToken.optional() });

/** ListQueues. */
export const listQueuesRequest = (revision: Revision) =>
  pageRequest.extend({ clusterIdentifier: clusterIdentifier(revision) });

export const queueTexts = {
  computeNodeGroupConfigurations: {
    label: "Compute node groups",
    help: "The groups whose nodes run the queue's jobs. A group may serve several queues; groups for login nodes serve none.",
  },
  slurmCustomSettings: {
    label: "Slurm settings",
    help: "Parameters of the queue's Slurm partition that PCS lets you set, each once.",
  },
} satisfies Record<string, FieldText>;
