import { fitsController, nodeVersionsFor } from "#lib/pcs/spec/node-fit.ts";
import type { ImageChoice } from "#lib/pcs/view/choices.ts";

export type AmiVerdict = { fit: "good" | "bad" | "unknown"; words: string };

const either = (versions: string[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(versions);

/** What to do about an image that is too old: the new one has to work before and after the update. */
function advice(from: string, to: string): string {
  const both = nodeVersionsFor(from, to);
  return both.length > 0
    ? `First update the group to an image with Slurm ${either(both)}.`
    : `No Slurm works with both ${from} and ${to}: take a version in between first.`;
}

/** Whether the nodes of a group work with the Slurm that a cluster is raised to, by what their image is known to have. */
export function amiVerdict(
  image: Pick<ImageChoice, "name" | "slurmVersions"> | undefined,
  { from, to }: { from: string; to: string },
): AmiVerdict {
  if (!image || image.slurmVersions.length === 0) {
    const words = `Which Slurm its image has is not known here. It has to be ${either(nodeVersionsFor(to))}: check that before.`;
    return { fit: "unknown", words };
  }
  const { name, slurmVersions } = image;
  const has = `${name} has Slurm ${slurmVersions.join(", ")}`;
  if (slurmVersions.some((version) => fitsController(version, to))) {
    return { fit: "good", words: `${has}, which works with ${to}.` };
  }
  return { fit: "bad", words: `${has}, which is too old for ${to}. ${advice(from, to)}` };
}
