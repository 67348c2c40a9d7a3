import { z } from "zod";
import { iamInstanceProfileArn } from "./arns.ts";
import { clientToken } from "./client-token.ts";
import {
  computeNodeGroupSlurmConfiguration,
  slurmVersionRefusals,
} from "./compute-node-group-slurm.ts";
import { gresRefusals } from "./gres-match.ts";
import {
  amiId,
  customLaunchTemplate,
  instanceConfigs,
  purchaseOption,
  scalingConfiguration,
  scalingRefusals,
  spotOptions,
  spotRefusals,
} from "./instances.ts";
import { nodeLifecycleActions, nodeLifecycleUpdate } from "./lifecycle-actions.ts";
import { clusterIdentifier, computeNodeGroupIdentifier, computeNodeGroupName } from "./names.ts";
import { subnetId } from "./networking.ts";
import { pageRequest } from "./paging.ts";
import type { Revision } from "./revision.ts";
import { distinctList, refuse, type Refusal } from "./rules.ts";
import { tags } from "./tags.ts";

const subnetIds = distinctList(subnetId, {
  empty: "Choose at least one subnet.",
  repeated: "Name each subnet once.",
  key: (id) => id,
});

/** CreateComputeNodeGroup: what a new group is, in whichever cluster. */
export const computeNodeGroupMembers = (revision: Revision) => ({
  computeNodeGroupName: computeNodeGroupName(revision),
  amiId: amiId.optional(),
  subnetIds,
  purchaseOption: purchaseOption.optional(),
  customLaunchTemplate,
  iamInstanceProfileArn: iamInstanceProfileArn(revision),
  scalingConfiguration,
  instanceConfigs,
  spotOptions: spotOptions.optional(),
  slurmConfiguration: computeNodeGroupSlurmConfiguration.optional(),
  nodeLifecycleActions: nodeLifecycleActions.optional(),
  tags: tags.optional(),
});

type BetweenMembers = Parameters<typeof spotRefusals>[0] & {
  slurmConfiguration?: Parameters<typeof gresRefusals>[0] | undefined;
};

/** The rules between the members of a new group, which the cluster has no part in. */
export const memberRefusals = (group: BetweenMembers): Refusal[] => [
  ...spotRefusals(group),
  ...gresRefusals(group.slurmConfiguration ?? {}),
];

/** CreateComputeNodeGroup: the whole request, with the rules that hold between its members. */
export const createComputeNodeGroupRequest = (revision: Revision) =>
  z
    .object({
      clusterIdentifier: clusterIdentifier(revision),
      ...computeNodeGroupMembers(revision),
      clientToken: clientToken.optional(),
    })
    .superRefine((request, context) => refuse(context, memberRefusals(request)));

export type CreateComputeNodeGroupRequest = z.infer<
  ReturnType<typeof createComputeNodeGroupRequest>
>;

/** GetComputeNodeGroup. */
export const getComputeNodeGroupRequest = (revision: Revision) =>
  z.object({
    clusterIdentifier: clusterIdentifier(revision),
    computeNodeGroupIdentifier: computeNodeGroupIdentifier(revision),
  });

/**
 * UpdateComputeNodeGroup. What is left out stays as it is, so a request that changes nothing is
 * well-formed; rules between a member that is sent and one that stays are for spotRefusals and
 * gresRefusals to check on the outcome.
 */
export const updateComputeNodeGroupRequest = (revision: Revision) =>
  getComputeNodeGroupRequest(revision)
    .extend({
      amiId: amiId.optional(),
      subnetIds: subnetIds.optional(),
      customLaunchTemplate: customLaunchTemplate.optional(),
      purchaseOption: purchaseOption.optional(),
      spotOptions: spotOptions.optional(),
      scalingConfiguration: scalingConfiguration.optional(),
      iamInstanceProfileArn: iamInstanceProfileArn(revision).optional(),
      slurmConfiguration: computeNodeGroupSlurmConfiguration.optional(),
      nodeLifecycleActions: nodeLifecycleUpdate.optional(),
      clientToken: clientToken.optional(),
    })
    .superRefine(({ purchaseOption, spotOptions, slurmConfiguration }, context) => {
      if (purchaseOption) refuse(context, spotRefusals({ purchaseOption, spotOptions }));
      if (slurmConfiguration?.slurmCustomSettings && slurmConfiguration.gresCustomSettings) {
        refuse(context, gresRefusals(slurmConfiguration));
      }
    });

export type UpdateComputeNodeGroupRequest = z.infer<
  ReturnType<typeof updateComputeNodeGroupRequest>
>;

/** DeleteComputeNodeGroup. */
export const deleteComputeNodeGroupRequest = (revision: Revision) =>
  getComputeNodeGroupRequest(revision).extend({ clientToken: clientToken.optional() });

/** ListComputeNodeGroups. */
export const listComputeNodeGroupsRequest = (revision: Revision) =>
  pageRequest.extend({ clusterIdentifier: clusterIdentifier(revision) });

/** What a compute node group cannot have in a cluster of this Slurm version. */
export const computeNodeGroupRefusals = (
  {
    scalingConfiguration,
    slurmConfiguration,
  }: Pick<UpdateComputeNodeGroupRequest, "scalingConfiguration" | "slurmConfiguration">,
  version: string,
): Refusal[] => [
  ...scalingRefusals(scalingConfiguration, version),
  ...slurmVersionRefusals(slurmConfiguration ?? {}, version).map(({ path, message }) => ({
    path: ["slurmConfiguration", ...path],
    message,
  })),
];
