import type { Instance } from "#sandbox/instances/instance.ts";
import type { NodeGroup } from "#sandbox/instances/node-group.ts";
import { ipv4At } from "#sandbox/pcs/cluster-network.ts";
import { instanceTypeOf } from "#sandbox/seed/instance-types.ts";
import type { Network, Subnet } from "#sandbox/seed/network.ts";

export type Place = { instanceType: string; subnet: Subnet; host: number };

/** The addresses of a subnet that instances have. */
export type TakenAddresses = Map<string, Set<string>>;

export function takenAddresses(instances: Instance[]): TakenAddresses {
  const taken: TakenAddresses = new Map();
  for (const { launch, endedAt } of instances) {
    if (endedAt !== null) continue;
    const addresses = taken.get(launch.subnetId) ?? new Set();
    taken.set(launch.subnetId, addresses.add(launch.privateIpAddress));
  }
  return taken;
}

/** The subnets of a group, with the types that EC2 offers in their zones. */
function choices({ document }: NodeGroup, { subnets }: Network) {
  const types = document.instanceConfigs.map(({ instanceType }) => instanceTypeOf(instanceType));
  return document.subnetIds.flatMap((subnetId) => {
    const subnet = subnets.find(({ id }) => id === subnetId);
    const letter = subnet?.availabilityZone.slice(-1) ?? "";
    return types.flatMap((type) =>
      subnet && type?.zones.includes(letter) ? [{ instanceType: type.name, subnet }] : [],
    );
  });
}

/** The number of the last host in a block: the one before the broadcast address. */
const lastHost = ({ cidrBlock }: Subnet) => 2 ** (32 - Number(cidrBlock.split("/")[1])) - 2;

/** Instances get addresses from the end of a block, as controllers get theirs from its start. */
function freeHost(subnet: Subnet, taken: Set<string>): number | undefined {
  if (taken.size >= subnet.availableIpAddressCount) return undefined;
  let host = lastHost(subnet);
  while (taken.has(ipv4At(subnet.cidrBlock, host))) host -= 1;
  return host;
}

/**
 * A place for a node: the numbers of a group's nodes go round its subnets and types. Undefined when
 * no subnet has both one of the types and an address left.
 */
export function placeNode(
  group: NodeGroup,
  nodeNumber: number,
  network: Network,
  taken: TakenAddresses,
): Place | undefined {
  const all = choices(group, network);
  for (let turn = 0; turn < all.length; turn += 1) {
    const choice = all[(nodeNumber - 1 + turn) % all.length];
    if (!choice) continue;
    const addresses = taken.get(choice.subnet.id) ?? new Set();
    const host = freeHost(choice.subnet, addresses);
    if (host === undefined) continue;
    taken.set(choice.subnet.id, addresses.add(ipv4At(choice.subnet.cidrBlock, host)));
    return { ...choice, host };
  }
  return undefined;
}
