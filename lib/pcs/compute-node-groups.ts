import "server-only";
import {
  CreateComputeNodeGroupCommand,
  DeleteComputeNodeGroupCommand,
  GetComputeNodeGroupCommand,
  paginateListComputeNodeGroups,
  UpdateComputeNodeGroupCommand,
} from "@aws-sdk/client-pcs";
import { groupDetailView, groupSummaryView } from "./compute-node-group-view.ts";
import { pcs } from "./client.ts";
import { changedMembers, required } from "./members.ts";
import { defineOperation } from "./operation.ts";
import { largestPage } from "./paging.ts";
import { getClusterRequest } from "./spec/cluster.ts";
import {
  createComputeNodeGroupRequest,
  deleteComputeNodeGroupRequest,
  getComputeNodeGroupRequest,
  updateComputeNodeGroupRequest,
} from "./spec/compute-node-group.ts";
import { newTagRefusals } from "./spec/tag-policy.ts";
import type { ComputeNodeGroupSummary } from "./view/compute-node-group.ts";

/** ListComputeNodeGroups, all pages. */
export const listComputeNodeGroups = defineOperation({
  service: pcs,
  name: "ListComputeNodeGroups",
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
  input: getComputeNodeGroupRequest,
  audit: "read",
  run: async (client, input) => {
    const { computeNodeGroup } = await client.send(new GetComputeNodeGroupCommand(input));
    return groupDetailView(required(computeNodeGroup, "computeNodeGroup"));
  },
});

/** CreateComputeNodeGroup. AWS answers at once with the group CREATING. */
export const createComputeNodeGroup = defineOperation({
  service: pcs,
  name: "CreateComputeNodeGroup",
  input: createComputeNodeGroupRequest,
  policy: (policy, { tags }) => newTagRefusals(policy, tags),
  audit: ({ clusterIdentifier, computeNodeGroupName, scalingConfiguration, instanceConfigs }) => ({
    resource: `${clusterIdentifier}/${computeNodeGroupName}`,
    parameters: {
      instances: `${String(scalingConfiguration.minInstanceCount)} to ${String(scalingConfiguration.maxInstanceCount)}`,
      instanceTypes: instanceConfigs.map(({ instanceType }) => instanceType).join(", "),
    },
  }),
  run: async (client, input) => {
    const { computeNodeGroup } = await client.send(new CreateComputeNodeGroupCommand(input));
    return groupDetailView(required(computeNodeGroup, "computeNodeGroup"));
  },
});

/** UpdateComputeNodeGroup. What the request leaves out stays as it is. */
export const updateComputeNodeGroup = defineOperation({
  service: pcs,
  name: "UpdateComputeNodeGroup",
  input: updateComputeNodeGroupRequest,
  audit: (request) => ({
    resource: `${request.clusterIdentifier}/${request.computeNodeGroupIdentifier}`,
    parameters: { changes: changedMembers(request) },
  }),
  run: async (client, input) => {
    const { computeNodeGroup } = await client.send(new UpdateComputeNodeGroupCommand(input));
    return groupDetailView(required(computeNodeGroup, "computeNodeGroup"));
  },
});

/** DeleteComputeNodeGroup. AWS ends the group's instances; the group is DELETING until Get no longer finds it. */
export const deleteComputeNodeGroup = defineOperation({
  service: pcs,
  name: "DeleteComputeNodeGroup",
  input: deleteComputeNodeGroupRequest,
  audit: ({ clusterIdentifier, computeNodeGroupIdentifier }) => ({
    resource: `${clusterIdentifier}/${computeNodeGroupIdentifier}`,
  }),
  run: async (client, input) => {
    await client.send(new DeleteComputeNodeGroupCommand(input));
  },
});
