import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { creatorArn } from "#sandbox/ec2/describe-launch-templates.ts";
import { nameList } from "#sandbox/ec2/ids.ts";
import { tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { QueryError } from "#sandbox/query/dialect.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";
import { NamedList, type XmlObject } from "#sandbox/query/xml.ts";
import {
  type LaunchTemplate,
  type LaunchTemplateData,
  launchTemplatesOf,
  type LaunchTemplateVersion,
} from "#sandbox/seed/launch-templates.ts";

const versionNumber = z.string().regex(/^[1-9]\d{0,8}$/, "is the number of a version.");

const request = z
  .strictObject({
    LaunchTemplateId: z.string().optional(),
    LaunchTemplateName: z.string().optional(),
    LaunchTemplateVersion: nameList,
    MinVersion: versionNumber.transform(Number).optional(),
    MaxVersion: versionNumber.transform(Number).optional(),
    ResolveAlias: flag.optional(),
    IncludeManagedResources: flag.optional(),
  })
  .refine(
    ({ LaunchTemplateId: id, LaunchTemplateName: name, LaunchTemplateVersion: versions }) =>
      id !== undefined ||
      name !== undefined ||
      versions?.every((version) => version === "$Latest" || version === "$Default"),
    {
      path: ["LaunchTemplateVersion"],
      error: "is $Latest or $Default when no launch template is named.",
    },
  );

type Request = z.infer<typeof request>;

type Version = LaunchTemplateVersion & { template: LaunchTemplate };

/** The templates that a request is about. */
const templatesFor = (caller: Caller, { LaunchTemplateId, LaunchTemplateName }: Request) =>
  launchTemplatesOf(caller).filter(
    ({ id, name }) => id === (LaunchTemplateId ?? id) && name === (LaunchTemplateName ?? name),
  );

const isMeant = ({ number, template }: Version, wanted: string) => {
  if (wanted === "$Latest") return number === template.versions.length;
  return wanted === "$Default" ? number === template.defaultVersion : String(number) === wanted;
};

/** The newest first, as EC2 lists them. */
function versionsFor(caller: Caller, wanted: Request): Version[] {
  const { MinVersion: least = 1, MaxVersion: most = Infinity } = wanted;
  const numbers = wanted.LaunchTemplateVersion;
  return templatesFor(caller, wanted)
    .flatMap((template) =>
      template.versions.toReversed().map((version) => ({ ...version, template })),
    )
    .filter(({ number }) => number >= least && number <= most)
    .filter((version) => numbers?.some((number) => isMeant(version, number)) ?? true);
}

function missing(wanted: Request, caller: Caller): QueryError | undefined {
  const { LaunchTemplateId: id, LaunchTemplateName: name } = wanted;
  const [template] = templatesFor(caller, wanted);
  if (!template) {
    const [code, what] = id
      ? ["InvalidLaunchTemplateId.NotFound", id]
      : ["InvalidLaunchTemplateName.NotFoundException", name ?? ""];
    return { code, message: `Not in this account and Region: ${what}.` };
  }
  const versions = template.versions.map((version) => ({ ...version, template }));
  const unknown = wanted.LaunchTemplateVersion?.find(
    (wantedVersion) => !versions.some((version) => isMeant(version, wantedVersion)),
  );
  if (unknown === undefined) return undefined;
  const message = `${template.name} has no version ${unknown}.`;
  return { code: "InvalidLaunchTemplateId.VersionNotFound", message };
}

/** ResponseLaunchTemplateData. */
const dataOf = (data: LaunchTemplateData): XmlObject => ({
  imageId: data.imageId,
  instanceType: data.instanceType,
  keyName: data.keyName,
  securityGroupIdSet: data.securityGroupIds,
  networkInterfaceSet: data.networkInterfaces?.map(({ groups, ...rest }) => ({
    ...rest,
    // EC2's model: the one list of groups whose elements are not called item.
    groupSet: new NamedList("groupId", groups),
    deleteOnTermination: true,
  })),
  instanceMarketOptions: data.marketType && { marketType: data.marketType },
  capacityReservationSpecification: data.capacityReservationId && {
    capacityReservationTarget: { capacityReservationId: data.capacityReservationId },
  },
  blockDeviceMappingSet: data.rootVolumeGiB && [
    { deviceName: "/dev/xvda", ebs: { volumeSize: data.rootVolumeGiB, volumeType: "gp3" } },
  ],
  userData: data.userData,
  metadataOptions: { httpTokens: "required", httpEndpoint: "enabled" },
  tagSpecificationSet: data.tags && [{ resourceType: "instance", tagSet: tagSet(data.tags) }],
});

export const describeLaunchTemplateVersions = defineDescribe({
  name: "DescribeLaunchTemplateVersions",
  set: "launchTemplateVersionSet",
  request,
  find: (caller: Caller, _context: Ec2Context, wanted: Request) => versionsFor(caller, wanted),
  refuse: missing,
  filters: {
    "create-time": ({ createdAt }) => createdAt,
    "image-id": ({ data }) => data.imageId,
    "instance-type": ({ data }) => data.instanceType,
    "is-default-version": ({ number, template }) => number === template.defaultVersion,
  },
  page: { least: 1, most: 200, usual: 200 },
  show: ({ template, ...version }, caller) => ({
    launchTemplateId: template.id,
    launchTemplateName: template.name,
    versionNumber: version.number,
    versionDescription: version.description,
    createTime: version.createdAt,
    createdBy: creatorArn(template, caller),
    defaultVersion: version.number === template.defaultVersion,
    launchTemplateData: dataOf(version.data),
  }),
});
