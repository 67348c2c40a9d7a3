import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { zoneIdOf } from "#sandbox/ec2/zones.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { type InstanceType, instanceTypes } from "#sandbox/seed/instance-types.ts";

const locationTypes = ["region", "availability-zone", "availability-zone-id"] as const;

const request = z.strictObject({
  LocationType: z
    .enum(locationTypes, { error: `is one of ${locationTypes.join(", ")}.` })
    .default("region"),
});

type Request = z.infer<typeof request>;

/** The places of one kind that have a type. */
function locations({ zones }: InstanceType, { region }: Caller, { LocationType }: Request) {
  if (LocationType === "region") return [region];
  const names = Array.from(zones, (letter) => region + letter);
  return LocationType === "availability-zone" ? names : names.map(zoneIdOf);
}

export const describeInstanceTypeOfferings = defineDescribe({
  name: "DescribeInstanceTypeOfferings",
  set: "instanceTypeOfferingSet",
  request,
  find: (caller: Caller, _context: Ec2Context, wanted: Request) =>
    instanceTypes.flatMap((type) =>
      locations(type, caller, wanted).map((location) => ({ instanceType: type.name, location })),
    ),
  filters: {
    "instance-type": ({ instanceType }) => instanceType,
    location: ({ location }) => location,
  },
  page: { least: 5, most: 1000, usual: 1000 },
  show: (offering, _caller, { LocationType }) => ({ ...offering, locationType: LocationType }),
});
