import { seedIds } from "#sandbox/seed/ids.ts";
import { templateSeeds } from "#sandbox/seed/launch-template-seeds.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";

/** What a version says of the instances that it starts. */
export type LaunchTemplateData = {
  imageId?: string;
  instanceType?: string;
  keyName?: string;
  securityGroupIds?: string[];
  networkInterfaces?: {
    deviceIndex: number;
    networkCardIndex: number;
    interfaceType: "interface" | "efa" | "efa-only";
    groups: string[];
    associatePublicIpAddress?: boolean;
  }[];
  marketType?: "spot" | "capacity-block" | "interruptible-capacity-reservation";
  capacityReservationId?: string;
  userData?: string;
  rootVolumeGiB?: number;
  tags?: Record<string, string>;
};

export type LaunchTemplateVersion = {
  number: number;
  description: string;
  createdAt: string;
  data: LaunchTemplateData;
};

export type LaunchTemplate = {
  id: string;
  name: string;
  createdAt: string;
  /** The end of the ARN of whoever made it. */
  createdBy: string;
  defaultVersion: number;
  /** Oldest first, without gaps. */
  versions: LaunchTemplateVersion[];
  tags: Record<string, string>;
};

/** The launch templates of an account in a Region. */
export function launchTemplatesOf(scope: Scope): LaunchTemplate[] {
  const id = seedIds(scope);
  const { securityGroups } = networkOf(scope);
  const group = (name: string) => {
    const found = securityGroups.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`There is no security group ${name}.`);
    return found.id;
  };
  return templateSeeds(id, group).map(({ number, versions, ...template }) => ({
    ...template,
    id: id("lt", number),
    createdAt: versions[0]?.createdAt ?? "",
    versions: versions.map((version, index) => ({ ...version, number: index + 1 })),
  }));
}
