import "server-only";
import {
  DescribeAvailabilityZonesCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypeOfferingsCommand,
  DescribeInstanceTypesCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  type EC2Client,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { ec2 } from "#lib/aws/ec2.ts";
import type { OperationName } from "#lib/aws/operations.ts";
import { defineOperation } from "#lib/pcs/operation.ts";

/** What EC2 answers to those who may: that it was a dry run, or that what was named does not exist. */
const meansAllowed = (error: unknown) =>
  error instanceof Error && /^(DryRunOperation|Invalid\w+\.\w+)$/.test(error.name);

/** Asks EC2 whether an operation is allowed, without doing it. */
const dryRun = (name: OperationName, send: (client: EC2Client) => Promise<unknown>) =>
  defineOperation({
    service: ec2,
    name,
    input: () => z.object({}),
    audit: "read",
    run: async (client) => {
      try {
        await send(client);
      } catch (error) {
        if (!meansAllowed(error)) throw error;
      }
    },
  });

const DryRun = true;

/** Ids that EC2 takes for ids, and has nothing for. */
const nothing = "00000000000000000";

/** The reading operations of EC2 that the console uses; each knows DryRun. */
export const dryChecks = {
  DescribeAvailabilityZones: dryRun("DescribeAvailabilityZones", (client) =>
    client.send(new DescribeAvailabilityZonesCommand({ DryRun })),
  ),
  DescribeImages: dryRun("DescribeImages", (client) =>
    client.send(new DescribeImagesCommand({ DryRun, Owners: ["self"] })),
  ),
  DescribeInstanceTypeOfferings: dryRun("DescribeInstanceTypeOfferings", (client) =>
    client.send(new DescribeInstanceTypeOfferingsCommand({ DryRun })),
  ),
  DescribeInstanceTypes: dryRun("DescribeInstanceTypes", (client) =>
    client.send(new DescribeInstanceTypesCommand({ DryRun })),
  ),
  DescribeInstances: dryRun("DescribeInstances", (client) =>
    client.send(new DescribeInstancesCommand({ DryRun })),
  ),
  DescribeLaunchTemplateVersions: dryRun("DescribeLaunchTemplateVersions", (client) =>
    client.send(
      new DescribeLaunchTemplateVersionsCommand({ DryRun, LaunchTemplateId: `lt-${nothing}` }),
    ),
  ),
  DescribeLaunchTemplates: dryRun("DescribeLaunchTemplates", (client) =>
    client.send(new DescribeLaunchTemplatesCommand({ DryRun })),
  ),
  DescribeSecurityGroups: dryRun("DescribeSecurityGroups", (client) =>
    client.send(new DescribeSecurityGroupsCommand({ DryRun })),
  ),
  DescribeSubnets: dryRun("DescribeSubnets", (client) =>
    client.send(new DescribeSubnetsCommand({ DryRun })),
  ),
  DescribeVpcAttribute: dryRun("DescribeVpcAttribute", (client) =>
    client.send(
      new DescribeVpcAttributeCommand({
        ...{ DryRun, VpcId: `vpc-${nothing}` },
        Attribute: "enableDnsSupport",
      }),
    ),
  ),
  DescribeVpcs: dryRun("DescribeVpcs", (client) =>
    client.send(new DescribeVpcsCommand({ DryRun })),
  ),
};
