import { z } from "zod";
import { regions as pcsRegions } from "#lib/pcs/spec/regions.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { nameList } from "#sandbox/ec2/ids.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";
import { partitionOf } from "#sandbox/region.ts";

/** Regions that accounts have without asking for them (EC2 user guide, "Available Regions"). */
const alwaysOn =
  /^(us-(east|west)-\d|eu-(central-1|north-1|west-\d)|ap-(northeast-\d|south-1|southeast-[12])|ca-central-1|sa-east-1|us-gov-.*|cn-.*)$/;

const optInStatus = (region: string) =>
  alwaysOn.test(region) ? "opt-in-not-required" : "opted-in";

const endpoint = (region: string) =>
  `ec2.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;

/** The Regions of the caller's partition: those that have PCS, and the one that was signed for. */
function regionsOf({ region }: Caller): string[] {
  const partition = partitionOf(region);
  return [...new Set([...pcsRegions, region])]
    .filter((one) => partitionOf(one) === partition)
    .sort();
}

export const describeRegions = defineDescribe({
  name: "DescribeRegions",
  set: "regionInfo",
  request: z.strictObject({ RegionName: nameList, AllRegions: flag.optional() }),
  find: (caller: Caller) => regionsOf(caller),
  wanted: ({ RegionName: names }) => [
    { names, of: (region) => region, missing: "InvalidParameterValue" },
  ],
  filters: {
    "region-name": (region) => region,
    endpoint,
    "opt-in-status": optInStatus,
  },
  show: (region) => ({
    regionName: region,
    regionEndpoint: endpoint(region),
    optInStatus: optInStatus(region),
  }),
});
