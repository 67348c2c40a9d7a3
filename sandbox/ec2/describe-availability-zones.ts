import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { nameList } from "#sandbox/ec2/ids.ts";
import { zoneIdOf, zoneLetters } from "#sandbox/ec2/zones.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";

export const describeAvailabilityZones = defineDescribe({
  name: "DescribeAvailabilityZones",
  set: "availabilityZoneInfo",
  request: z.strictObject({
    ZoneName: nameList,
    ZoneId: nameList,
    AllAvailabilityZones: flag.optional(),
  }),
  find: ({ region }: Caller) => zoneLetters.map((letter) => ({ region, name: region + letter })),
  wanted: ({ ZoneName, ZoneId }) => [
    { names: ZoneName, of: ({ name }) => name, missing: "InvalidParameterValue" },
    { names: ZoneId, of: ({ name }) => zoneIdOf(name), missing: "InvalidParameterValue" },
  ],
  filters: {
    "region-name": ({ region }) => region,
    "zone-name": ({ name }) => name,
    "zone-id": ({ name }) => zoneIdOf(name),
    "zone-type": () => "availability-zone",
    "group-name": ({ region }) => region,
    "opt-in-status": () => "opt-in-not-required",
    state: () => "available",
  },
  show: ({ region, name }) => ({
    zoneName: name,
    zoneId: zoneIdOf(name),
    zoneState: "available",
    zoneType: "availability-zone",
    regionName: region,
    groupName: region,
    networkBorderGroup: region,
    optInStatus: "opt-in-not-required",
    messageSet: [],
  }),
});
