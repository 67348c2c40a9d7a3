import { createClusterRequest, type CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { quotas } from "#lib/pcs/spec/limits.ts";
import type { ClusterDocument, ControllerAddress } from "#sandbox/pcs/cluster-document.ts";
import { freeAddress, networkErrors } from "#sandbox/pcs/cluster-network.ts";
import { clusterView, readClusterDocument } from "#sandbox/pcs/cluster-view.ts";
import { type FieldError, invalidFields, type PcsError } from "#sandbox/pcs/errors.ts";
import { newId } from "#sandbox/pcs/identifiers.ts";
import { newController } from "#sandbox/pcs/new-controller.ts";
import { defineMutation, done, refused } from "#sandbox/pcs/operation.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

type Addressed = { ok: true; address: ControllerAddress } | { ok: false; errors: FieldError[] };

/** The controllers' addresses in one subnet. */
const addressesIn = (clusters: DocumentedResource[], subnetId: string) =>
  new Set(
    clusters
      .map(readClusterDocument)
      .filter(({ networking }) => networking.subnetIds.includes(subnetId))
      .flatMap(({ controller }) => controller?.endpoints ?? [])
      .map(({ ipv6Address, privateIpAddress }) => ipv6Address ?? privateIpAddress),
  );

/** A place for the controller in the network that the request names. */
function placeController(
  { networking }: CreateClusterRequest,
  scope: Scope,
  clusters: DocumentedResource[],
): Addressed {
  const network = networkOf(scope);
  const errors = networkErrors(networking, network);
  const subnet = network.subnets.find(({ id }) => networking.subnetIds.includes(id));
  if (errors.length > 0 || !subnet) return { ok: false, errors };
  const taken = addressesIn(clusters, subnet.id);
  const address = freeAddress(subnet, networking.networkType, taken);
  if (address) return { ok: true, address };
  const message = `${subnet.id} has no free address: choose another subnet.`;
  return { ok: false, errors: [{ name: "networking.subnetIds[0]", message }] };
}

const quotaExceeded = (message: string, resourceId?: string): PcsError => ({
  code: "ServiceQuotaExceededException",
  message,
  serviceCode: "pcs",
  resourceType: "cluster",
  ...(resourceId && { resourceId }),
});

/** What the clusters that exist have against another one of this name. */
function collision(clusterName: string, clusters: DocumentedResource[]): PcsError | undefined {
  const namesake = clusters.find(({ name }) => name === clusterName);
  if (namesake) {
    return {
      code: "ConflictException",
      message: `A cluster named ${clusterName} exists already in this account and Region.`,
      resourceId: namesake.id,
      resourceType: "cluster",
    };
  }
  if (clusters.length >= quotas.clustersPerRegion) {
    const count = String(quotas.clustersPerRegion);
    return quotaExceeded(
      `This account has ${count} clusters in this Region, the most it may have.`,
    );
  }
  const creating = clusters.filter(({ status }) => status === "CREATING");
  if (creating.length < quotas.clustersCreatingPerRegion) return undefined;
  return quotaExceeded(
    `The cluster ${creating[0]?.name ?? ""} is still being created, and a Region creates one at a time: wait until it is ACTIVE.`,
    creating[0]?.id,
  );
}

function newDocument(
  { scheduler, size, slurmConfiguration, networking }: CreateClusterRequest,
  scope: Scope,
  id: string,
  address: ControllerAddress,
): ClusterDocument {
  const controller = newController(scope, id, address, slurmConfiguration);
  return { scheduler, size, slurmConfiguration, networking, controller };
}

export const createCluster = defineMutation({
  name: "CreateCluster",
  request: createClusterRequest,
  run(request, scope, { store, clock, transitionMs }) {
    const clusters = store.resources.all(scope, "cluster", "");
    const place = placeController(request, scope, clusters);
    if (!place.ok) return refused(invalidFields(place.errors));
    const refusal = collision(request.clusterName, clusters);
    if (refusal) return refused(refusal);
    const now = clock.now();
    const id = newId();
    const cluster = {
      id,
      name: request.clusterName,
      status: "CREATING",
      createdAt: now,
      modifiedAt: now,
      document: JSON.stringify(newDocument(request, scope, id, place.address)),
    };
    const tags = request.tags ?? {};
    store.resources.insert(scope, { type: "cluster", clusterId: "", tags, ...cluster });
    const dueAt = now + transitionMs;
    store.transitions.start(scope, id, { status: "CREATING", nextStatus: "ACTIVE", dueAt });
    return done({ cluster: clusterView(cluster, scope) });
  },
});
