import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { type ControllerAddress, readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { freeAddress, networkErrors } from "#sandbox/pcs/cluster-network.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

type Placed = { ok: true; address: ControllerAddress } | { ok: false; errors: FieldError[] };

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
export function placeController(
  { networking }: CreateClusterRequest,
  scope: Scope,
  clusters: DocumentedResource[],
): Placed {
  const network = networkOf(scope);
  const errors = networkErrors(networking, network, scope.region);
  const subnet = network.subnets.find(({ id }) => networking.subnetIds.includes(id));
  if (errors.length > 0 || !subnet) return { ok: false, errors };
  const taken = addressesIn(clusters, subnet.id);
  const address = freeAddress(subnet, networking.networkType, taken);
  if (address) return { ok: true, address };
  const message = `${subnet.id} has no free address: choose another subnet.`;
  return { ok: false, errors: [{ name: "networking.subnetIds[0]", message }] };
}
