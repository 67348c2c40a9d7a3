import "server-only";
import { GetQueueCommand, paginateListQueues } from "@aws-sdk/client-pcs";
import { pcs } from "./client.ts";
import { required } from "./members.ts";
import { defineOperation } from "./operation.ts";
import { largestPage } from "./paging.ts";
import { queueDetailView, queueSummaryView } from "./queue-view.ts";
import { getClusterRequest } from "./spec/cluster.ts";
import { getQueueRequest } from "./spec/queue.ts";
import type { QueueSummary } from "./view/queue.ts";

/** ListQueues, all pages. */
export const listQueues = defineOperation({
  service: pcs,
  name: "ListQueues",
  permission: "clusters:read",
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
  permission: "clusters:read",
  input: getQueueRequest,
  audit: "read",
  run: async (client, input) => {
    const { queue } = await client.send(new GetQueueCommand(input));
    return queueDetailView(required(queue, "queue"));
  },
});
