import "server-only";
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueCommand,
  paginateListQueues,
  UpdateQueueCommand,
} from "@aws-sdk/client-pcs";
import { pcs } from "./client.ts";
import { changedMembers, required } from "./members.ts";
import { defineOperation } from "./operation.ts";
import { largestPage } from "./paging.ts";
import { queueDetailView, queueSummaryView } from "./queue-view.ts";
import { getClusterRequest } from "./spec/cluster.ts";
import {
  createQueueRequest,
  deleteQueueRequest,
  getQueueRequest,
  updateQueueRequest,
} from "./spec/queue.ts";
import { newTagRefusals } from "./spec/tag-policy.ts";
import type { QueueSummary } from "./view/queue.ts";

/** ListQueues, all pages. */
export const listQueues = defineOperation({
  service: pcs,
  name: "ListQueues",
  input: getClusterRequest,
  audit: "read",
  run: async (client, input) => {
    const queues: QueueSummary[] = [];
    for await (const page of paginateListQueues({ client, ...largestPage }, input)) {
      queues.push(...(page.queues ?? []).map(queueSummaryView));
    }
    return queues;
  },
});

/** GetQueue, by name or id. */
export const getQueue = defineOperation({
  service: pcs,
  name: "GetQueue",
  input: getQueueRequest,
  audit: "read",
  run: async (client, input) => {
    const { queue } = await client.send(new GetQueueCommand(input));
    return queueDetailView(required(queue, "queue"));
  },
});

/** CreateQueue. AWS answers at once with the queue CREATING. */
export const createQueue = defineOperation({
  service: pcs,
  name: "CreateQueue",
  input: createQueueRequest,
  policy: (policy, { tags }) => newTagRefusals(policy, tags),
  audit: ({ clusterIdentifier, queueName }) => ({ resource: `${clusterIdentifier}/${queueName}` }),
  run: async (client, input) => {
    const { queue } = await client.send(new CreateQueueCommand(input));
    return queueDetailView(required(queue, "queue"));
  },
});

/** UpdateQueue. What the request leaves out stays as it is; a list replaces the list before. */
export const updateQueue = defineOperation({
  service: pcs,
  name: "UpdateQueue",
  input: updateQueueRequest,
  audit: (request) => ({
    resource: `${request.clusterIdentifier}/${request.queueIdentifier}`,
    parameters: { changes: changedMembers(request) },
  }),
  run: async (client, input) => {
    const { queue } = await client.send(new UpdateQueueCommand(input));
    return queueDetailView(required(queue, "queue"));
  },
});

/** DeleteQueue. AWS answers at once; the queue is DELETING until Get no longer finds it. */
export const deleteQueue = defineOperation({
  service: pcs,
  name: "DeleteQueue",
  input: deleteQueueRequest,
  audit: ({ clusterIdentifier, queueIdentifier }) => ({
    resource: `${clusterIdentifier}/${queueIdentifier}`,
  }),
  run: async (client, input) => {
    await client.send(new DeleteQueueCommand(input));
  },
});
