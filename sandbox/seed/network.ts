import { seedIds } from "#sandbox/seed/ids.ts";
import { type SecurityGroup, securityGroupsOf } from "#sandbox/seed/security-groups.ts";
import type { Scope } from "#sandbox/store/resource.ts";

export type Vpc = {
  id: string;
  name: string;
  cidrBlock: string;
  /** Absent where the VPC has IPv4 alone. */
  ipv6CidrBlock?: string;
};

export type Subnet = {
  id: string;
  name: string;
  vpcId: string;
  availabilityZone: string;
  cidrBlock: string;
  /** The /64 prefix, without the host part: absent where the VPC has IPv4 alone. */
  ipv6Prefix?: string;
  public: boolean;
  /** Addresses that nothing but PCS clusters could still take. */
  availableIpAddressCount: number;
};

/** The seeded EC2 network of one account in one Region. */
export type Network = { vpcs: Vpc[]; subnets: Subnet[]; securityGroups: SecurityGroup[] };

type SubnetSeed = [number: number, name: string, zone: string, cidr: string, free: number];

const hpcSubnets: SubnetSeed[] = [
  [1, "hpc-private-a", "a", "10.20.0.0/20", 4021],
  [2, "hpc-private-b", "b", "10.20.16.0/20", 4088],
  [3, "hpc-private-c", "c", "10.20.32.0/20", 3574],
  [4, "hpc-public-a", "a", "10.20.240.0/24", 239],
  [5, "hpc-public-b", "b", "10.20.241.0/24", 247],
  [6, "hpc-public-c", "c", "10.20.242.0/24", 251],
];

const labSubnets: SubnetSeed[] = [
  [11, "lab-private-a", "a", "10.30.0.0/22", 871],
  [12, "lab-private-b", "b", "10.30.4.0/22", 1002],
  [13, "lab-private-c", "c", "10.30.8.0/22", 1019],
  [14, "lab-public-a", "a", "10.30.240.0/26", 46],
  [15, "lab-public-b", "b", "10.30.240.64/26", 59],
  // Used up, so that a refused creation can be met.
  [16, "lab-public-c", "c", "10.30.240.128/28", 0],
];

/** The network of an account in a Region: there from the start, and the same after every start. */
export function networkOf(scope: Scope): Network {
  const id = seedIds(scope);
  const [hpc, lab] = [id("vpc", 1), id("vpc", 2)];
  const subnet = (vpcId: string, ipv6: boolean) => (seed: SubnetSeed) => {
    const [number, name, zone, cidrBlock, availableIpAddressCount] = seed;
    return {
      id: id("subnet", number),
      name,
      vpcId,
      availabilityZone: `${scope.region}${zone}`,
      cidrBlock,
      ...(ipv6 && { ipv6Prefix: `2001:db8:20:${String(number)}` }),
      public: name.includes("public"),
      availableIpAddressCount,
    };
  };
  return {
    vpcs: [
      { id: hpc, name: "hpc", cidrBlock: "10.20.0.0/16", ipv6CidrBlock: "2001:db8:20::/56" },
      { id: lab, name: "lab", cidrBlock: "10.30.0.0/16" },
    ],
    subnets: [...hpcSubnets.map(subnet(hpc, true)), ...labSubnets.map(subnet(lab, false))],
    securityGroups: securityGroupsOf(id, { hpc, lab }),
  };
}
