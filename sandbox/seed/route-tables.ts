import { seedIds } from "#sandbox/seed/ids.ts";
import type { Network, Vpc } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";

type Route = { destination: string; gatewayId?: string; natGatewayId?: string };

export type RouteTable = {
  id: string;
  name: string;
  vpcId: string;
  routes: Route[];
  /** The subnets that it was given to; without one, it serves the VPC's others: it is the main table. */
  associations: { id: string; subnetId?: string }[];
};

/** The table of a VPC's private subnets, which is its main one, and that of its public ones. */
function tablesOf(vpc: Vpc, index: number, network: Network, scope: Scope): RouteTable[] {
  const id = seedIds(scope);
  const number = index * 10 + 1;
  const blocks = vpc.ipv6CidrBlock ? [vpc.cidrBlock, vpc.ipv6CidrBlock] : [vpc.cidrBlock];
  const local = blocks.map((destination) => ({ destination, gatewayId: "local" }));
  const subnets = network.subnets.filter(({ vpcId }) => vpcId === vpc.id);
  const associate = (isPublic: boolean) =>
    subnets
      .filter((subnet) => subnet.public === isPublic)
      .map(({ id: subnetId }) => ({ id: subnetId.replace("subnet", "rtbassoc"), subnetId }));
  return [
    {
      id: id("rtb", number),
      name: `${vpc.name}-private`,
      vpcId: vpc.id,
      routes: [...local, { destination: "0.0.0.0/0", natGatewayId: id("nat", number) }],
      associations: [{ id: id("rtbassoc", 100 + number) }, ...associate(false)],
    },
    {
      id: id("rtb", number + 1),
      name: `${vpc.name}-public`,
      vpcId: vpc.id,
      routes: [...local, { destination: "0.0.0.0/0", gatewayId: id("igw", number) }],
      associations: associate(true),
    },
  ];
}

/** The routes of the seeded network: public subnets lead to the internet, private ones to a NAT. */
export const routeTablesOf = (network: Network, scope: Scope): RouteTable[] =>
  network.vpcs.flatMap((vpc, index) => tablesOf(vpc, index, network, scope));
