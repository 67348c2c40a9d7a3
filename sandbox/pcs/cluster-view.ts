import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { resourceSummary } from "#sandbox/pcs/resource-summary.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

/**
 * Cluster. Members without a value are left out, and the service does not echo its defaults (samples
 * of GetCluster): what a request left out stays out.
 */
export function clusterView(cluster: DocumentedResource, scope: Scope) {
  const { controller, slurmConfiguration, ...members } = readClusterDocument(cluster);
  const common = { ...resourceSummary(scope, "cluster", "", cluster), ...members };
  if (!controller || cluster.status === "CREATING") return { ...common, slurmConfiguration };
  const { endpoints, ...keys } = controller;
  return { ...common, endpoints, slurmConfiguration: { ...slurmConfiguration, ...keys } };
}
