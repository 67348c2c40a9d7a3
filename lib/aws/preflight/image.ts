import "server-only";
import type { NodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { fitsController, nodeVersionsFor } from "#lib/pcs/spec/node-fit.ts";
import {
  blocks,
  eitherOf,
  type Finding,
  linesOf,
  listed,
  unknown,
  unread,
  warns,
} from "./lines.ts";
import type { ImageFacts } from "./read-instances.ts";
import { eachGroup, type Subject } from "./subject.ts";

/** The image that a group starts from: its own, or else its launch template's. */
async function imageIdOf({ ask }: Subject, group: NodeGroupSpecification) {
  if (group.amiId !== undefined) return group.amiId;
  const template = await ask.template(group.customLaunchTemplate);
  return template.ok && template.value.missing === undefined
    ? template.value.version.imageId
    : undefined;
}

/** Nodes may be some majors behind the controller, never ahead. */
function versionFindings({ name, sample, slurmVersions }: ImageFacts, version: string): Finding[] {
  const wanted = eitherOf(nodeVersionsFor(version));
  if (slurmVersions.length === 0) {
    const evidence = `Neither name, description nor tags tell which Slurm ${name} has; nodes of this cluster need ${wanted}.`;
    return [unknown(evidence, "Make sure that it has the PCS agent and such a Slurm.")];
  }
  if (slurmVersions.some((onNode) => fitsController(onNode, version))) return [];
  const evidence = `${name} has Slurm ${listed(slurmVersions)}; nodes of this cluster, with Slurm ${version}, need ${wanted}.`;
  const fix = "Choose an image with such a Slurm.";
  // What people call their own images need not be true; of AWS's samples it is.
  return [sample ? blocks(evidence, fix) : warns(evidence, fix)];
}

async function architectureFindings(
  { ask }: Subject,
  { instanceConfigs }: NodeGroupSpecification,
  image: ImageFacts,
): Promise<Finding[]> {
  const types = await ask.types();
  const odd = types.ok
    ? types.value.find(
        ({ name, architecture }) =>
          instanceConfigs.some(({ instanceType }) => instanceType === name) &&
          architecture !== image.architecture,
      )
    : undefined;
  if (!odd) return [];
  const evidence = `${image.name} is for ${image.architecture}, and ${odd.name} is ${odd.architecture}.`;
  return [blocks(evidence, `Choose an image for ${odd.architecture}, or other types.`)];
}

function stateFindings({ name, state, deprecatedAt }: ImageFacts, now: Date): Finding[] {
  if (state !== "available") {
    return [blocks(`${name} is ${state}, not available.`, "Choose another image, or wait for it.")];
  }
  if (deprecatedAt === undefined || Date.parse(deprecatedAt) > now.getTime()) return [];
  const evidence = `${name} is deprecated since ${deprecatedAt.slice(0, 10)}.`;
  return [warns(evidence, "Choose a newer image.")];
}

/** CreateComputeNodeGroup, amiId: there is an image, and it goes with the types and the controller. */
export const image = eachGroup(async (subject, group, place) => {
  const about = {
    id: `${place}.image`,
    title: `Image of ${group.computeNodeGroupName}`,
    place: `${place}.amiId`,
  };
  const id = await imageIdOf(subject, group);
  // The line about the launch template says that nothing names an image.
  if (id === undefined) return [];
  if (!id.startsWith("ami-")) {
    const evidence = `The launch template finds its image by ${id}, which is looked up when instances start.`;
    return linesOf(about, [unknown(evidence, "Name an AMI in the group to have it checked.")], "");
  }
  const found = await subject.ask.image(id);
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  if (!found.value) {
    const evidence = `There is no AMI ${id} in ${subject.context.connection.region} that this account sees.`;
    return linesOf(about, [blocks(evidence, "Choose another image.")], "");
  }
  const { version } = subject.specification.cluster.scheduler;
  const findings = [
    ...stateFindings(found.value, subject.now),
    ...(await architectureFindings(subject, group, found.value)),
    ...versionFindings(found.value, version),
  ];
  const { name, architecture, slurmVersions } = found.value;
  const well = `${id} (${name}) is available, for ${architecture}, with Slurm ${listed(slurmVersions)}, which works with ${version}.`;
  return linesOf(about, findings, well);
});
