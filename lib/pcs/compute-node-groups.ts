import "server-only";
import { GetComputeNodeGroupCommand, paginateListComputeNodeGroups } from "@aws-sdk/client-pcs";
import { groupDetailView, groupSummaryView } from "./compute-node-group-view.ts";
import { pcs } from "./client.ts";
import { required } from "./members.ts";
import { defineOperation } from "./operation.ts";
import { largestPage } from "./paging.ts";
import { getClusterRequest } from "./spec/cluster.ts";
import { getComputeNodeGroupRequest } from "./spec/compute-node-group.ts";
import type { ComputeNodeGroupSummary } from "./view/compute-node-group.ts";

/** ListComputeNodeGroups, all pages. */
export const listComputeNodeGroups = defineOperation({
  service: pcs,
  name: "ListComputeNodeGroups",
  permission: "clusters:read",
  input: getClusterRequest,
  audit: "read",
  run: async (client, input) => {
    const groups: ComputeNodeGroupSummary[] = [];
    for await (const page of paginateListComputeNodeGroups({ client, ...largestPage }, input)) {
      groups.push(...(page.computeNodeGroups ?? []).map(groupSummaryView));
    }
    return groups;
  },
});

/** GetComputeNodeGroup, by name or id. */
export const getComputeNodeGroup = defineOperation({
  service: pcs,
  name: "GetComputeNodeGroup",
  permission: "clusters:read",
  input: getComputeNodeGroupRequest,
  audit: "read",
  run: async (client, input) => {
    const { computeNodeGroup } = await client.send(new GetComputeNodeGroupCommand(input));
    return groupDetailView(required(computeNodeGroup, "computeNodeGroup"));
  },
});
