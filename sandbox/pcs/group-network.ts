import type { ClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import { noSuchSubnet } from "#sandbox/pcs/cluster-network.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import type { Network } from "#sandbox/seed/network.ts";

/** The VPC that a cluster is in: that of its subnet. */
export const vpcOf = ({ subnetIds: [subnetId] }: ClusterDocument["networking"], network: Network) =>
  network.subnets.find(({ id }) => id === subnetId)?.vpcId;

/** CreateComputeNodeGroup, subnetIds: they exist, in the VPC that the cluster is in. */
export function groupNetworkErrors(
  subnetIds: string[],
  vpcId: string | undefined,
  network: Network,
  region: string,
): FieldError[] {
  return subnetIds.flatMap((subnetId, index): FieldError[] => {
    const name = `subnetIds[${String(index)}]`;
    const subnet = network.subnets.find(({ id }) => id === subnetId);
    if (!subnet) return [{ name, message: noSuchSubnet(subnetId, network, region) }];
    if (subnet.vpcId === vpcId) return [];
    return [{ name, message: `${subnetId} is not in the cluster's VPC, ${vpcId ?? ""}.` }];
  });
}
