import { z } from "zod";
import { dryRun } from "#sandbox/ec2/describe.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";
import { answered, defineQuery, refused } from "#sandbox/query/service.ts";
import { networkOf } from "#sandbox/seed/network.ts";

/** Both VPCs have DNS resolution and hostnames on, as PCS wants it. */
const values = {
  enableDnsSupport: true,
  enableDnsHostnames: true,
  enableNetworkAddressUsageMetrics: false,
};

const attributes = z.enum(
  ["enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"],
  {
    error: `is one of ${Object.keys(values).join(", ")}.`,
  },
);

export const describeVpcAttribute = defineQuery({
  name: "DescribeVpcAttribute",
  request: z.strictObject({
    VpcId: z.string(),
    Attribute: attributes,
    DryRun: flag.optional(),
  }),
  run({ VpcId, Attribute, DryRun }, caller) {
    if (DryRun) return dryRun;
    const exists = networkOf(caller).vpcs.some(({ id }) => id === VpcId);
    if (!exists) {
      return refused("InvalidVpcID.NotFound", `Not in this account and Region: ${VpcId}.`);
    }
    return answered({ vpcId: VpcId, [Attribute]: { value: values[Attribute] } });
  },
});
