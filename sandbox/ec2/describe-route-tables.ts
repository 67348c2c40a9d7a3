import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { nameTag, tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import { type RouteTable, routeTablesOf } from "#sandbox/seed/route-tables.ts";

const route = ({ destination, gatewayId, natGatewayId }: RouteTable["routes"][number]) => {
  const isIpv6 = destination.includes(":");
  return {
    [isIpv6 ? "destinationIpv6CidrBlock" : "destinationCidrBlock"]: destination,
    gatewayId,
    natGatewayId,
    origin: gatewayId === "local" ? "CreateRouteTable" : "CreateRoute",
    state: "active",
  };
};

const association =
  (routeTableId: string) =>
  ({ id, subnetId }: RouteTable["associations"][number]): XmlObject => ({
    routeTableAssociationId: id,
    routeTableId,
    subnetId,
    main: subnetId === undefined,
    associationState: { state: "associated" },
  });

const subnetIds = ({ associations }: RouteTable) =>
  associations.flatMap(({ subnetId }) => subnetId ?? []);

export const describeRouteTables = defineDescribe({
  name: "DescribeRouteTables",
  set: "routeTableSet",
  request: z.strictObject({ RouteTableId: nameList }),
  find: (caller: Caller) => routeTablesOf(networkOf(caller), caller),
  wanted: ({ RouteTableId: names }) => [
    {
      ...{ names, of: ({ id }) => id, pattern: idPattern("rtb") },
      ...{ malformed: "InvalidRouteTableId.Malformed", missing: "InvalidRouteTableID.NotFound" },
    },
  ],
  filters: {
    "route-table-id": ({ id }) => id,
    "vpc-id": ({ vpcId }) => vpcId,
    "association.subnet-id": subnetIds,
    "association.main": ({ associations }) =>
      associations.map(({ subnetId }) => String(subnetId === undefined)),
    "route.gateway-id": ({ routes }) => routes.flatMap(({ gatewayId }) => gatewayId ?? []),
    "route.nat-gateway-id": ({ routes }) =>
      routes.flatMap(({ natGatewayId }) => natGatewayId ?? []),
    "route.destination-cidr-block": ({ routes }) => routes.map(({ destination }) => destination),
  },
  tags: nameTag,
  page: { least: 5, most: 100 },
  show: (table, { accountId }) => ({
    routeTableId: table.id,
    vpcId: table.vpcId,
    ownerId: accountId,
    routeSet: table.routes.map(route),
    associationSet: table.associations.map(association(table.id)),
    propagatingVgwSet: [],
    tagSet: tagSet(nameTag(table)),
  }),
});
