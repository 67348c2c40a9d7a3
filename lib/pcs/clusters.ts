import "server-only";
import {
  CreateClusterCommand,
  DeleteClusterCommand,
  GetClusterCommand,
  paginateListClusters,
  type PCSClient,
  UpdateClusterCommand,
} from "@aws-sdk/client-pcs";
import { z } from "zod";
import type { Failure } from "#lib/errors.ts";
import { detailView, summaryView } from "./cluster-view.ts";
import { pcs } from "./client.ts";
import { required } from "./members.ts";
import { defineOperation } from "./operation.ts";
import { largestPage } from "./paging.ts";
import {
  createClusterRequest,
  deleteClusterRequest,
  getClusterRequest,
  updateClusterRequest,
} from "./spec/cluster.ts";
import { newTagRefusals } from "./spec/tag-policy.ts";
import type { ClusterSummary } from "./view/cluster.ts";
import { quotas } from "./spec/limits.ts";

async function allClusters(client: PCSClient): Promise<ClusterSummary[]> {
  const clusters: ClusterSummary[] = [];
  for await (const page of paginateListClusters({ client, ...largestPage }, {})) {
    clusters.push(...(page.clusters ?? []).map(summaryView));
  }
  return clusters;
}

/** ListClusters, all pages, in the order of AWS. */
export const listClusters = defineOperation({
  service: pcs,
  name: "ListClusters",
  input: () => z.object({}),
  audit: "read",
  run: allClusters,
});

/** GetCluster, by name or id. */
export const getCluster = defineOperation({
  service: pcs,
  name: "GetCluster",
  input: getClusterRequest,
  audit: "read",
  run: async (client, input) => {
    const { cluster } = await client.send(new GetClusterCommand(input));
    return detailView(required(cluster, "cluster"));
  },
});

/**
 * ServiceQuotaExceededException names no quota, so the list of clusters tells which one it was:
 * CreateCluster allows one CREATING cluster in a Region and account, and a number of clusters.
 */
async function explainQuota(failure: Failure, client: PCSClient): Promise<Failure> {
  if (failure.kind !== "quota") return failure;
  const clusters = await allClusters(client).catch(() => []);
  const creating = clusters.find(({ status }) => status === "CREATING");
  if (creating) {
    return {
      ...failure,
      passes: true,
      message: `“${creating.name}” is still being created, and AWS creates one cluster at a time in a Region.`,
      advice: `Wait until ${creating.name} is ACTIVE, usually a few minutes, then create this one. What you entered stays here.`,
    };
  }
  return {
    ...failure,
    message: `This account has ${String(clusters.length)} clusters in this Region, which is all its quota allows (${String(quotas.clustersPerRegion)} unless it was raised).`,
    advice: "Delete a cluster, or ask for a higher quota in Service Quotas.",
  };
}

/** CreateCluster. AWS answers at once with the cluster CREATING. */
export const createCluster = defineOperation({
  service: pcs,
  name: "CreateCluster",
  input: createClusterRequest,
  policy: (policy, { tags }) => newTagRefusals(policy, tags),
  audit: ({ clusterName, size, scheduler }) => ({
    resource: clusterName,
    parameters: { size, slurmVersion: scheduler.version },
  }),
  run: async (client, input) => {
    const { cluster } = await client.send(new CreateClusterCommand(input));
    return detailView(required(cluster, "cluster"));
  },
  explain: explainQuota,
});

/** UpdateCluster. What the request leaves out stays as it is; the cluster is UPDATING until it is done. */
export const updateCluster = defineOperation({
  service: pcs,
  name: "UpdateCluster",
  input: updateClusterRequest,
  audit: ({ clusterIdentifier, scheduler, slurmConfiguration = {} }) => ({
    resource: clusterIdentifier,
    parameters: {
      ...(scheduler ? { slurmVersion: scheduler.version } : {}),
      changes: Object.keys(slurmConfiguration).join(", "),
    },
  }),
  run: async (client, input) => {
    const { cluster } = await client.send(new UpdateClusterCommand(input));
    return detailView(required(cluster, "cluster"));
  },
});

/** DeleteCluster. AWS answers at once; the cluster is DELETING until Get no longer finds it. */
export const deleteCluster = defineOperation({
  service: pcs,
  name: "DeleteCluster",
  input: deleteClusterRequest,
  audit: ({ clusterIdentifier }) => ({ resource: clusterIdentifier }),
  run: async (client, input) => {
    await client.send(new DeleteClusterCommand(input));
  },
});
