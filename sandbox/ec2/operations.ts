import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { describeAvailabilityZones } from "#sandbox/ec2/describe-availability-zones.ts";
import { describeImages } from "#sandbox/ec2/describe-images.ts";
import { describeInstanceTypeOfferings } from "#sandbox/ec2/describe-instance-type-offerings.ts";
import { describeInstanceTypes } from "#sandbox/ec2/describe-instance-types.ts";
import { describeInstances } from "#sandbox/ec2/describe-instances.ts";
import { describeLaunchTemplateVersions } from "#sandbox/ec2/describe-launch-template-versions.ts";
import { describeLaunchTemplates } from "#sandbox/ec2/describe-launch-templates.ts";
import { describeRegions } from "#sandbox/ec2/describe-regions.ts";
import { describeRouteTables } from "#sandbox/ec2/describe-route-tables.ts";
import { describeSecurityGroups } from "#sandbox/ec2/describe-security-groups.ts";
import { describeSubnets } from "#sandbox/ec2/describe-subnets.ts";
import { describeVpcAttribute } from "#sandbox/ec2/describe-vpc-attribute.ts";
import { describeVpcs } from "#sandbox/ec2/describe-vpcs.ts";
import type { QueryOperation } from "#sandbox/query/service.ts";

/** The operations of EC2 that the sandbox has. */
export const ec2Operations = (context: Ec2Context): QueryOperation[] => [
  describeAvailabilityZones(context),
  describeImages(context),
  describeInstanceTypeOfferings(context),
  describeInstanceTypes(context),
  describeInstances(context),
  describeLaunchTemplateVersions(context),
  describeLaunchTemplates(context),
  describeRegions(context),
  describeRouteTables(context),
  describeSecurityGroups(context),
  describeSubnets(context),
  describeVpcAttribute,
  describeVpcs(context),
];
