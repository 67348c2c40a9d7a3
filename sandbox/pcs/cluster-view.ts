import { type ClusterDocument, clusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { clusterArn } from "#sandbox/pcs/identifiers.ts";
import type { DocumentedResource, Scope, StoredResource } from "#sandbox/store/resource.ts";

const timestamp = (milliseconds: number) => new Date(milliseconds).toISOString();

/** ClusterSummary. */
export const clusterSummary = (cluster: StoredResource, scope: Scope) => ({
  name: cluster.name,
  id: cluster.id,
  arn: clusterArn(scope, cluster.id),
  createdAt: timestamp(cluster.createdAt),
  modifiedAt: timestamp(cluster.modifiedAt),
  status: cluster.status,
});

export const readClusterDocument = (cluster: DocumentedResource): ClusterDocument =>
  clusterDocument.parse(JSON.parse(cluster.document));

/**
 * Cluster. Members without a value are left out, and the service does not echo its defaults (samples
 * of GetCluster): what a request left out stays out.
 */
export function clusterView(cluster: DocumentedResource, scope: Scope) {
  const { controller, slurmConfiguration, ...members } = readClusterDocument(cluster);
  const common = { ...clusterSummary(cluster, scope), ...members };
  if (!controller || cluster.status === "CREATING") return { ...common, slurmConfiguration };
  const { endpoints, ...keys } = controller;
  return { ...common, endpoints, slurmConfiguration: { ...slurmConfiguration, ...keys } };
}
