import { createClusterRequest, type CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { endOfSupport, isPastEndOfSupport } from "#lib/pcs/spec/slurm-versions.ts";
import type { ClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { clusterView } from "#sandbox/pcs/cluster-view.ts";
import { newController } from "#sandbox/pcs/controller.ts";
import {
  conflict,
  type FieldError,
  invalidFields,
  type PcsError,
  quotaExceeded,
} from "#sandbox/pcs/errors.ts";
import { newId } from "#sandbox/pcs/identifiers.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { placeController } from "#sandbox/pcs/place-controller.ts";
import { createResource } from "#sandbox/pcs/resource-changes.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";
import { tagQuotaError } from "#sandbox/pcs/tag-quota.ts";
import type { Quotas } from "#sandbox/quotas.ts";
import type { DocumentedResource } from "#sandbox/store/resource.ts";

const type = "cluster";

/** What the clusters that exist have against another one of this name. */
function collision(
  { clusterName, tags }: CreateClusterRequest,
  clusters: DocumentedResource[],
  quotas: Quotas,
): PcsError | undefined {
  const namesake = clusters.find(({ name }) => name === clusterName);
  if (namesake) {
    const message = `A cluster named ${clusterName} exists already in this account and Region.`;
    return conflict(message, { type, id: namesake.id });
  }
  if (clusters.length >= quotas.clusters) {
    const message = `This account has ${String(clusters.length)} clusters in this Region, the most it may have.`;
    return quotaExceeded(message, { type });
  }
  const creating = clusters.filter(({ status }) => status === "CREATING");
  if (creating.length < quotas.creatingClusters) return tagQuotaError(tags, { type });
  const atOnce = quotas.creatingClusters === 1 ? "one" : String(quotas.creatingClusters);
  const message = `The cluster ${creating[0]?.name ?? ""} is still being created, and a Region creates ${atOnce} at a time: wait until it is ACTIVE.`;
  return quotaExceeded(message, { type, id: creating[0]?.id });
}

/** Today's service takes no new clusters of a version that it no longer supports. */
function versionErrors(
  { scheduler: { version } }: CreateClusterRequest,
  revision: Revision,
  now: number,
): FieldError[] {
  if (revision === "2024-09-26" || !isPastEndOfSupport(version, new Date(now))) return [];
  const message = `Support for Slurm ${version} ended on ${endOfSupport[version] ?? ""}: choose a newer version.`;
  return [{ name: "scheduler.version", message }];
}

/** The members that a new cluster has from its request; its controller comes on top. */
export const newClusterDocument = ({
  scheduler,
  size,
  slurmConfiguration,
  networking,
}: CreateClusterRequest): ClusterDocument => ({
  scheduler,
  size,
  slurmConfiguration: withoutEmpty(slurmConfiguration),
  networking,
});

export const createCluster = defineMutation({
  name: "CreateCluster",
  request: createClusterRequest,
  run(request, scope, context) {
    const { store, clock, revision, quotas } = context;
    const clusters = store.resources.all(scope, type, "");
    const refusal = collision(request, clusters, quotas);
    if (refusal) return refused(refusal);
    const errors = versionErrors(request, revision, clock.now());
    const place = placeController(request, scope, clusters);
    if (!place.ok) return refused(invalidFields([...errors, ...place.errors], "other"));
    if (errors.length > 0) return refused(invalidFields(errors, "other"));
    const document = newClusterDocument(request);
    const id = newId();
    const controller = newController(scope, id, place.address, document.slurmConfiguration);
    const cluster = createResource(context, scope, {
      operation: "CreateCluster",
      type,
      id,
      clusterId: "",
      name: request.clusterName,
      tags: request.tags,
      document: { ...document, controller },
      fallback: document,
    });
    return done({ cluster: clusterView(cluster, scope) });
  },
});
