import "server-only";
import {
  type LaunchTemplateVersion as Ec2Version,
  paginateDescribeLaunchTemplates,
  paginateDescribeLaunchTemplateVersions,
  type ResponseLaunchTemplateData,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { LaunchTemplateChoice, LaunchTemplateVersion } from "#lib/pcs/view/choices.ts";

/** The largest page of both operations. */
const pageSize = 200;

/** User guide, "Using Amazon EC2 launch templates": PCS makes one of each group's; nobody may use it. */
const isMadeByPcs = (name: string) => /^pcs-.*-do-not-delete$/.test(name);

/** DescribeLaunchTemplates, without those that PCS made for itself. */
export const listLaunchTemplates = defineOperation({
  service: ec2,
  name: "DescribeLaunchTemplates",
  input: () => z.object({}),
  audit: "read",
  run: async (client) => {
    const templates: LaunchTemplateChoice[] = [];
    for await (const page of paginateDescribeLaunchTemplates({ client, pageSize }, {})) {
      for (const template of page.LaunchTemplates ?? []) {
        templates.push({
          id: template.LaunchTemplateId ?? "",
          name: template.LaunchTemplateName ?? "",
          defaultVersion: template.DefaultVersionNumber ?? 1,
          latestVersion: template.LatestVersionNumber ?? 1,
        });
      }
    }
    return templates
      .filter(({ name }) => !isMadeByPcs(name))
      .sort((a, b) => a.name.localeCompare(b.name, "en"));
  },
});

function interfacesView({ NetworkInterfaces: interfaces = [] }: ResponseLaunchTemplateData) {
  return {
    count: interfaces.length,
    efa: interfaces.filter(({ InterfaceType }) => InterfaceType?.startsWith("efa")).length,
    publicAddress: interfaces.some((each) => each.AssociatePublicIpAddress),
  };
}

/** Where a template has network interfaces, its security groups stand in them. */
const securityGroupsOf = ({
  SecurityGroupIds = [],
  NetworkInterfaces,
}: ResponseLaunchTemplateData) => [
  ...new Set([
    ...SecurityGroupIds,
    ...(NetworkInterfaces ?? []).flatMap(({ Groups }) => Groups ?? []),
  ]),
];

function instanceTags({ TagSpecifications = [] }: ResponseLaunchTemplateData) {
  const tags = TagSpecifications.filter(({ ResourceType }) => ResourceType === "instance");
  return Object.fromEntries(
    tags.flatMap(({ Tags }) => Tags ?? []).map(({ Key, Value }) => [Key ?? "", Value ?? ""]),
  );
}

/** What a version of a launch template says. */
export function versionView({
  LaunchTemplateData: data = {},
  ...version
}: Ec2Version): LaunchTemplateVersion {
  const target = data.CapacityReservationSpecification?.CapacityReservationTarget;
  return {
    number: version.VersionNumber ?? 0,
    isDefault: version.DefaultVersion ?? false,
    description: version.VersionDescription ?? "",
    imageId: data.ImageId,
    instanceType: data.InstanceType,
    keyName: data.KeyName,
    securityGroupIds: securityGroupsOf(data),
    networkInterfaces: interfacesView(data),
    marketType: data.InstanceMarketOptions?.MarketType,
    capacityReservationId: target?.CapacityReservationId,
    hasUserData: Boolean(data.UserData),
    volumesGiB: (data.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.VolumeSize ?? []),
    tags: instanceTags(data),
  };
}

/** DescribeLaunchTemplateVersions of one template, the newest first. */
export const listLaunchTemplateVersions = defineOperation({
  service: ec2,
  name: "DescribeLaunchTemplateVersions",
  input: () => z.object({ template: z.string().regex(/^lt-\w+$/, "Name a template by its id.") }),
  audit: "read",
  run: async (client, { template }) => {
    const versions: LaunchTemplateVersion[] = [];
    const request = { LaunchTemplateId: template };
    for await (const page of paginateDescribeLaunchTemplateVersions(
      { client, pageSize },
      request,
    )) {
      versions.push(...(page.LaunchTemplateVersions ?? []).map(versionView));
    }
    return versions.sort((a, b) => b.number - a.number);
  },
});
