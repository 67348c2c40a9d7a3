import { z } from "zod";
import { defineDescribe } from "#sandbox/ec2/describe.ts";
import { idPattern, nameList } from "#sandbox/ec2/ids.ts";
import { tagSet } from "#sandbox/ec2/shapes.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import { flag } from "#sandbox/query/parse-parameters.ts";
import { partitionOf } from "#sandbox/region.ts";
import { type LaunchTemplate, launchTemplatesOf } from "#sandbox/seed/launch-templates.ts";

/** The ARN of whoever made a template: a user, or a service's session of its role. */
export function creatorArn({ createdBy }: LaunchTemplate, { accountId, region }: Caller): string {
  const service = createdBy.startsWith("assumed-role/") ? "sts" : "iam";
  return `arn:${partitionOf(region)}:${service}::${accountId}:${createdBy}`;
}

export const describeLaunchTemplates = defineDescribe({
  name: "DescribeLaunchTemplates",
  set: "launchTemplates",
  request: z.strictObject({
    LaunchTemplateId: nameList,
    LaunchTemplateName: nameList,
    IncludeManagedResources: flag.optional(),
  }),
  find: (caller: Caller) => launchTemplatesOf(caller),
  wanted: ({ LaunchTemplateId, LaunchTemplateName }) => [
    {
      ...{ names: LaunchTemplateId, of: ({ id }) => id, pattern: idPattern("lt") },
      malformed: "InvalidLaunchTemplateId.Malformed",
      missing: "InvalidLaunchTemplateId.NotFound",
    },
    {
      ...{ names: LaunchTemplateName, of: ({ name }) => name },
      missing: "InvalidLaunchTemplateName.NotFoundException",
    },
  ],
  filters: {
    "create-time": ({ createdAt }) => createdAt,
    "launch-template-name": ({ name }) => name,
  },
  tags: ({ tags }) => tags,
  page: { least: 1, most: 200, usual: 200 },
  show: (template, caller) => ({
    launchTemplateId: template.id,
    launchTemplateName: template.name,
    createTime: template.createdAt,
    createdBy: creatorArn(template, caller),
    defaultVersionNumber: template.defaultVersion,
    latestVersionNumber: template.versions.length,
    tagSet: tagSet(template.tags),
  }),
});
