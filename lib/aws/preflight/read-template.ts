import "server-only";
import { DescribeLaunchTemplateVersionsCommand, EC2ServiceException } from "@aws-sdk/client-ec2";
import { z } from "zod";
import { versionView } from "#lib/aws/choices/launch-templates.ts";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { LaunchTemplateVersion } from "#lib/pcs/view/choices.ts";

/** A version of a launch template, or which of the two is missing. */
export type TemplateFacts =
  | { missing: "template" | "version" }
  | { missing?: undefined; name: string; subnetIds: string[]; version: LaunchTemplateVersion };

/** What EC2 says of templates and versions that it does not have. */
function missingBy(error: unknown): "template" | "version" | undefined {
  if (!(error instanceof EC2ServiceException)) return undefined;
  if (error.name === "InvalidLaunchTemplateId.VersionNotFound") return "version";
  return error.name.startsWith("InvalidLaunchTemplateId.") ? "template" : undefined;
}

/** DescribeLaunchTemplateVersions of one version, as `$Default` or `$Latest` are at this moment. */
export const findTemplate = defineOperation({
  service: ec2,
  name: "DescribeLaunchTemplateVersions",
  permission: "clusters:read",
  input: () => z.object({ id: z.string(), version: z.string() }),
  audit: "read",
  run: async (client, { id, version }): Promise<TemplateFacts> => {
    const request = { LaunchTemplateId: id, Versions: [version] };
    try {
      const { LaunchTemplateVersions: [found] = [] } = await client.send(
        new DescribeLaunchTemplateVersionsCommand(request),
      );
      if (!found) return { missing: "version" };
      const interfaces = found.LaunchTemplateData?.NetworkInterfaces ?? [];
      return {
        name: found.LaunchTemplateName ?? "",
        subnetIds: interfaces.flatMap(({ SubnetId }) => SubnetId ?? []),
        version: versionView(found),
      };
    } catch (error) {
      const missing = missingBy(error);
      if (missing) return { missing };
      throw error;
    }
  },
});
