import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { ControllerAddress } from "#sandbox/pcs/cluster-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import type { Network, Subnet } from "#sandbox/seed/network.ts";

type Networking = CreateClusterRequest["networking"];

/** The first host number given out: EC2 keeps the first four addresses of a subnet. */
const firstHost = 10;

/** The address of a host in a block. */
export function ipv4At(cidrBlock: string, host: number): string {
  const [base = ""] = cidrBlock.split("/");
  const number = base.split(".").reduce((sum, part) => sum * 256 + Number(part), 0) + host;
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
}

/**
 * An address for a controller's network interface; undefined when the subnet has none left.
 * @param taken the addresses of the other controllers in the subnet
 */
export function freeAddress(
  subnet: Subnet,
  networkType: Networking["networkType"],
  taken: ReadonlySet<string>,
): ControllerAddress | undefined {
  if (taken.size >= subnet.availableIpAddressCount) return undefined;
  for (let host = firstHost; ; host += 1) {
    const address =
      networkType === "IPV6"
        ? { privateIpAddress: "", ipv6Address: `${subnet.ipv6Prefix ?? ""}::${host.toString(16)}` }
        : { privateIpAddress: ipv4At(subnet.cidrBlock, host) };
    if (!taken.has(address.ipv6Address ?? address.privateIpAddress)) return address;
  }
}

const named = (things: { id: string; name: string }[]) =>
  things.map(({ id, name }) => `${id} (${name})`).join(", ");

/** Ids are typed by hand here, so whoever names a subnet that is not there is told those that are. */
export const noSuchSubnet = (wanted: string, { subnets }: Network, region: string) =>
  `There is no subnet ${wanted} in ${region}. This sandbox has ${named(subnets.filter((subnet) => !subnet.public))}.`;

function groupErrors(
  { securityGroupIds }: Networking,
  { securityGroups }: Network,
  region: string,
  vpcId?: string,
) {
  const inVpc = securityGroups.filter((group) => group.vpcId === vpcId);
  const choice = inVpc.length > 0 ? ` The subnet's VPC has ${named(inVpc)}.` : "";
  return securityGroupIds.flatMap((groupId, index): FieldError[] => {
    const name = `networking.securityGroupIds[${String(index)}]`;
    const group = securityGroups.find(({ id }) => id === groupId);
    if (!group) {
      return [{ name, message: `There is no security group ${groupId} in ${region}.${choice}` }];
    }
    if (vpcId === undefined || group.vpcId === vpcId) return [];
    return [{ name, message: `${groupId} is not in the subnet's VPC, ${vpcId}.${choice}` }];
  });
}

/** What EC2 knows against the request: everything that it names must exist and fit together. */
export function networkErrors(
  networking: Networking,
  network: Network,
  region: string,
): FieldError[] {
  const subnets = networking.subnetIds.map((wanted) =>
    network.subnets.find(({ id }) => id === wanted),
  );
  const errors = subnets.flatMap((subnet, index): FieldError[] => {
    const name = `networking.subnetIds[${String(index)}]`;
    const id = networking.subnetIds[index] ?? "";
    if (!subnet) return [{ name, message: noSuchSubnet(id, network, region) }];
    if (networking.networkType !== "IPV6" || subnet.ipv6Prefix) return [];
    const message = `${id} has no IPv6 addresses.`;
    return [{ name: "networking.networkType", message }];
  });
  return [...errors, ...groupErrors(networking, network, region, subnets[0]?.vpcId)];
}
