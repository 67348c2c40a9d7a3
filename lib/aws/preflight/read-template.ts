import "server-only";
import {
  DescribeLaunchTemplateVersionsCommand,
  EC2ServiceException,
  type LaunchTemplateVersion as Ec2Version,
} from "@aws-sdk/client-ec2";
import { z } from "zod";
import { versionView } from "#lib/aws/choices/launch-templates.ts";
import { ec2 } from "#lib/aws/ec2.ts";
import { defineOperation } from "#lib/pcs/operation.ts";
import type { LaunchTemplateVersion } from "#lib/pcs/view/choices.ts";

/** A version of a launch template, or which of the two is missing. */
export type TemplateFacts =
  { missing: "template" | "version" } | (Template & { missing?: undefined });

/** A version of a launch template: what forms show of it, and what PCS or EC2 would stumble over. */
export type Template = {
  name: string;
  version: LaunchTemplateVersion;
  /** Of its network interfaces. */
  subnetIds: string[];
  /** How many network cards its interfaces reach for. */
  networkCards: number;
  /** How many addresses of its subnet each instance takes: interfaces for EFA alone take none. */
  addresses: number;
  /** Whether security groups stand both in network interfaces and beside them. */
  groupsTwice: boolean;
  /** Whether security groups stand in it by their names. */
  groupsByName: boolean;
  instanceProfile: string | undefined;
  /** Whether it has user data that is not MIME multipart. */
  plainUserData: boolean;
};

/** What EC2 says of templates and versions that it does not have. */
function missingBy(error: unknown): "template" | "version" | undefined {
  if (!(error instanceof EC2ServiceException)) return undefined;
  if (error.name === "InvalidLaunchTemplateId.VersionNotFound") return "version";
  return error.name.startsWith("InvalidLaunchTemplateId.") ? "template" : undefined;
}

/** User data comes in base64; a MIME multipart document begins with its headers, in any order. */
const isPlain = (userData: string | undefined) =>
  userData !== undefined &&
  !/^\s*(mime-version:|content-type:\s*multipart)/i.test(
    Buffer.from(userData, "base64").toString("utf8"),
  );

function templateFacts(found: Ec2Version): Template {
  const data = found.LaunchTemplateData ?? {};
  const interfaces = data.NetworkInterfaces ?? [];
  return {
    name: found.LaunchTemplateName ?? "",
    version: versionView(found),
    subnetIds: interfaces.flatMap(({ SubnetId }) => SubnetId ?? []),
    networkCards:
      Math.max(0, ...interfaces.map(({ NetworkCardIndex = 0 }) => NetworkCardIndex)) + 1,
    addresses: Math.max(
      1,
      interfaces.filter(({ InterfaceType }) => InterfaceType !== "efa-only").length,
    ),
    groupsTwice: interfaces.length > 0 && (data.SecurityGroupIds ?? []).length > 0,
    groupsByName: (data.SecurityGroups ?? []).length > 0,
    instanceProfile: data.IamInstanceProfile?.Arn ?? data.IamInstanceProfile?.Name,
    plainUserData: isPlain(data.UserData),
  };
}

/** DescribeLaunchTemplateVersions of one version, as `$Default` or `$Latest` are at this moment. */
export const findTemplate = defineOperation({
  service: ec2,
  name: "DescribeLaunchTemplateVersions",
  input: () => z.object({ id: z.string(), version: z.string() }),
  audit: "read",
  run: async (client, { id, version }): Promise<TemplateFacts> => {
    const request = { LaunchTemplateId: id, Versions: [version] };
    try {
      const { LaunchTemplateVersions: [found] = [] } = await client.send(
        new DescribeLaunchTemplateVersionsCommand(request),
      );
      if (!found) return { missing: "version" };
      return templateFacts(found);
    } catch (error) {
      const missing = missingBy(error);
      if (missing) return { missing };
      throw error;
    }
  },
});
