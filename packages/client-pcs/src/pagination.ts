import { createPaginator } from "@smithy/core";
import type { PaginationConfiguration } from "@smithy/types";
import { PCSClient } from "./client.ts";
import {
  ListClustersCommand,
  type ListClustersCommandInput,
  type ListClustersCommandOutput,
} from "./commands/cluster.ts";
import {
  ListComputeNodeGroupsCommand,
  type ListComputeNodeGroupsCommandInput,
  type ListComputeNodeGroupsCommandOutput,
} from "./commands/compute-node-group.ts";
import {
  ListQueuesCommand,
  type ListQueuesCommandInput,
  type ListQueuesCommandOutput,
} from "./commands/queue.ts";

/** How to walk through a list: with which client, how many items a page, from where. */
export interface PCSPaginationConfiguration extends PaginationConfiguration {
  client: PCSClient;
}

/** Walks through all clusters: `for await (const page of paginateListClusters({ client }, {}))`. */
export const paginateListClusters = createPaginator<
  PCSPaginationConfiguration,
  ListClustersCommandInput,
  ListClustersCommandOutput
>(PCSClient, ListClustersCommand, "nextToken", "nextToken", "maxResults");

/** Walks through all compute node groups of a cluster. */
export const paginateListComputeNodeGroups = createPaginator<
  PCSPaginationConfiguration,
  ListComputeNodeGroupsCommandInput,
  ListComputeNodeGroupsCommandOutput
>(PCSClient, ListComputeNodeGroupsCommand, "nextToken", "nextToken", "maxResults");

/** Walks through all queues of a cluster. */
export const paginateListQueues = createPaginator<
  PCSPaginationConfiguration,
  ListQueuesCommandInput,
  ListQueuesCommandOutput
>(PCSClient, ListQueuesCommand, "nextToken", "nextToken", "maxResults");
