import { slurmReleases } from "#lib/pcs/spec/slurm-versions.ts";
import type { ComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import { type Image, imagesOf } from "#sandbox/seed/images.ts";
import { instanceTypeOf } from "#sandbox/seed/instance-types.ts";
import type { LaunchTemplateData } from "#sandbox/seed/launch-templates.ts";
import type { Scope } from "#sandbox/store/resource.ts";

/** How many majors behind the controller Slurm on a node may be. */
const maxMajorsBehind = 2;

const versions = Object.keys(slurmReleases);

/** The Slurm versions on a sample image, by its name or its description; of others nothing is known. */
const slurmVersionsOf = ({ ownerAlias, name, description }: Image): string[] =>
  ownerAlias === "amazon"
    ? versions.filter((version) =>
        name.includes("-slurm-")
          ? name.includes(`-slurm-${version}-`)
          : description.includes(version),
      )
    : [];

function versionProblem(image: Image, controllerVersion: string): string | undefined {
  const controller = versions.indexOf(controllerVersion);
  const own = slurmVersionsOf(image);
  const fits = own.some((version) => {
    const behind = controller - versions.indexOf(version);
    return behind >= 0 && behind <= maxMajorsBehind;
  });
  if (fits || own.length === 0 || controller === -1) return undefined;
  return `${image.name} has Slurm ${own.join(", ")}, and the cluster ${controllerVersion}: nodes can be at most two major versions behind, and never ahead.`;
}

function architectureProblem(image: Image, group: ComputeNodeGroupDocument): string | undefined {
  const type = group.instanceConfigs
    .map(({ instanceType }) => instanceTypeOf(instanceType))
    .find((known) => known && known.architecture !== image.architecture);
  if (!type) return undefined;
  return `${image.name} is for ${image.architecture}, and ${type.name} is ${type.architecture}.`;
}

/**
 * CreateComputeNodeGroup, amiId: the group's own image, or else the launch template's, must exist and
 * fit the instance types and the controller.
 */
export function imageErrors(
  group: ComputeNodeGroupDocument,
  { imageId }: LaunchTemplateData,
  controllerVersion: string,
  scope: Scope,
): FieldError[] {
  const id = group.amiId ?? imageId;
  if (id === undefined) {
    const message = "The launch template names no AMI, so name one here.";
    return [{ name: "amiId", message }];
  }
  const image = imagesOf(scope).find((candidate) => candidate.id === id);
  if (!image) return [{ name: "amiId", message: `There is no AMI ${id} in ${scope.region}.` }];
  const problems = [versionProblem(image, controllerVersion), architectureProblem(image, group)];
  return problems.flatMap((message) => (message === undefined ? [] : [{ name: "amiId", message }]));
}
