import { clusterSizes } from "#lib/pcs/spec/limits.ts";
import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { maxInstancesOf } from "#sandbox/pcs/compute-node-group-document.ts";
import { type PcsError, quotaExceeded } from "#sandbox/pcs/errors.ts";
import type { DocumentedResource } from "#sandbox/store/resource.ts";

/**
 * CreateCluster, size: the instances that a cluster manages are the sum of the maxima of all its
 * groups, those for login nodes included.
 * @param others the groups besides the one that is to have this maximum
 */
export function sizeQuotaError(
  cluster: DocumentedResource,
  others: DocumentedResource[],
  maxInstanceCount: number,
): PcsError | undefined {
  const { size } = readClusterDocument(cluster);
  const { label, maxInstances } = clusterSizes[size];
  const taken = others.reduce((sum, group) => sum + maxInstancesOf(group), 0);
  if (taken + maxInstanceCount <= maxInstances) return undefined;
  const left = String(Math.max(0, maxInstances - taken));
  const message = `A ${label.toLowerCase()} cluster manages ${String(maxInstances)} instances, and the other groups take ${String(taken)} of them: maxInstanceCount can be at most ${left} here, not ${String(maxInstanceCount)}.`;
  return quotaExceeded(message, { type: "cluster", id: cluster.id });
}
