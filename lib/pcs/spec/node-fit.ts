import { isKnownVersion, slurmReleases } from "./slurm-versions.ts";

/** What all instance types of a group must have in common, as EC2 tells it. */
type TypeFacts = { name: string; architecture: string; vCpus: number; gpus: number };

const common: [what: string, of: (type: TypeFacts) => string | number][] = [
  ["architecture", ({ architecture }) => architecture],
  ["number of vCPUs", ({ vCpus }) => vCpus],
  ["number of GPUs", ({ gpus }) => gpus],
];

/** CreateComputeNodeGroup, instanceConfigs: all types are equal choices for Slurm. Undefined when they are. */
export function disagreement([first, ...others]: TypeFacts[]): string | undefined {
  if (!first) return undefined;
  for (const [what, of] of common) {
    const other = others.find((type) => of(type) !== of(first));
    if (other) {
      return `All types need the same ${what}: ${first.name} has ${String(of(first))}, ${other.name} has ${String(of(other))}.`;
    }
  }
  return undefined;
}

const versions = Object.keys(slurmReleases);

/** How many majors behind the controller Slurm on a node may be. */
const maxMajorsBehind = 2;

/** User guide, "Slurm versions in AWS PCS": nodes may be some majors behind the controller, and never ahead. */
export function fitsController(onNode: string, controller: string): boolean {
  if (!isKnownVersion(controller)) return true;
  const behind = versions.indexOf(controller) - versions.indexOf(onNode);
  return versions.includes(onNode) && behind >= 0 && behind <= maxMajorsBehind;
}

/** The Slurm versions that nodes may have under each of these controllers, oldest first. */
export const nodeVersionsFor = (...controllers: string[]): string[] =>
  versions.filter((version) => controllers.every((each) => fitsController(version, each)));
