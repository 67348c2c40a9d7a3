import type { CreateComputeNodeGroupCommandInput } from "@aws-sdk/client-pcs";
import { imagesOf } from "#sandbox/seed/images.ts";
import { launchTemplatesOf } from "#sandbox/seed/launch-templates.ts";
import { subnetId } from "#sandbox/testing/cluster-request.ts";

const scope = { accountId: "111122223333", region: "us-east-1" };

/** The id of a seeded launch template. */
export function templateId(name: string): string {
  const template = launchTemplatesOf(scope).find((candidate) => candidate.name === name);
  if (!template) throw new Error(`There is no launch template ${name}.`);
  return template.id;
}

/** The id of the newest seeded image whose name has all these words. */
export function imageId(...words: string[]): string {
  const image = imagesOf(scope).findLast(({ name }) => words.every((word) => name.includes(word)));
  if (!image) throw new Error(`There is no image ${words.join(" ")}.`);
  return image.id;
}

export const profileArn = (pathAndName: string) =>
  `arn:aws:iam::111122223333:instance-profile/${pathAndName}`;

/** A request that CreateComputeNodeGroup accepts, in a cluster of Slurm 25.11. */
export const groupRequest = (
  overrides: Partial<CreateComputeNodeGroupCommandInput> = {},
): CreateComputeNodeGroupCommandInput => ({
  clusterIdentifier: "weather-forecast",
  computeNodeGroupName: "workers",
  amiId: imageId("al2023-x86_64-2026"),
  subnetIds: [subnetId("hpc-private-a")],
  customLaunchTemplate: { id: templateId("hpc-compute"), version: "1" },
  iamInstanceProfileArn: profileArn("AWSPCS-hpc-nodes"),
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
  instanceConfigs: [{ instanceType: "c6i.8xlarge" }],
  ...overrides,
});
