import type { NodeGroupValues } from "./values.ts";
import { optionalNumber, splitIds } from "#components/form/request-values.ts";
import type { FieldProblem } from "#components/form/spec-resolver.ts";
import { disagreement, fitsController } from "#lib/pcs/spec/node-fit.ts";
import { marketProblem } from "#lib/pcs/spec/purchase.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type {
  ImageChoice,
  InstanceTypeChoice,
  LaunchTemplateVersion,
} from "#lib/pcs/view/choices.ts";

/** Instances of a cluster: what its size allows, and what the maxima of its other groups take of that. */
export type Capacity = { sizeLabel: string; limit: number; others: number };

/** What is known of the world that a request has to fit into. What cannot be read is left to AWS to judge. */
export type Known = {
  types: () => InstanceTypeChoice[];
  images: () => ImageChoice[];
  templateVersions: (templateId: string) => LaunchTemplateVersion[];
  capacity: Capacity | undefined;
  /** Slurm's version on the controller. */
  version: string;
};

type Problems = FieldProblem<NodeGroupValues>[];

/** Which version of a template is meant, when the template's versions are known. */
export function meantVersion(
  versions: LaunchTemplateVersion[],
  version: string,
): LaunchTemplateVersion | undefined {
  if (version === "$Latest") return versions[0];
  if (version === "$Default") return versions.find(({ isDefault }) => isDefault);
  return versions.find(({ number }) => String(number) === version);
}

/** Those of the types that EC2 told of. */
export const knownTypes = (types: InstanceTypeChoice[], chosen: string) =>
  splitIds(chosen).flatMap((name) => types.find((type) => type.name === name) ?? []);

function typeProblems({ instanceTypes }: NodeGroupValues, { types }: Known): Problems {
  const message = disagreement(knownTypes(types(), instanceTypes));
  return message ? [{ name: "instanceTypes", message }] : [];
}

function capacityProblems({ scaling }: NodeGroupValues, { capacity }: Known): Problems {
  if (!capacity) return [];
  const { limit, others, sizeLabel } = capacity;
  const left = Math.max(0, limit - others);
  if (!((optionalNumber(scaling.maximum) ?? 0) > left)) return [];
  const message = `${formatNumber(left)} of the ${formatNumber(limit)} instances of a ${sizeLabel} cluster are left: take no more.`;
  return [{ name: "scaling.maximum", message }];
}

/** The version of the launch template that the form means, when EC2 told of it. */
const templateVersion = ({ launchTemplate }: NodeGroupValues, known: Known) =>
  meantVersion(known.templateVersions(launchTemplate.id.trim()), launchTemplate.version.trim());

/** What an image has against these types and this controller. */
function imageProblem(
  { name, architecture, slurmVersions }: ImageChoice,
  [type]: InstanceTypeChoice[],
  version: string,
): string | undefined {
  if (type && type.architecture !== architecture) {
    return `${name} is for ${architecture}, and ${type.name} is ${type.architecture}: choose another image.`;
  }
  if (slurmVersions.length === 0 || slurmVersions.some((each) => fitsController(each, version))) {
    return undefined;
  }
  return `${name} has Slurm ${slurmVersions.join(", ")}: nodes of a ${version} cluster may be two major versions behind, and never ahead.`;
}

function imageProblems(values: NodeGroupValues, known: Known): Problems {
  const { image, instanceTypes } = values;
  if (image.from === "template") {
    const version = templateVersion(values, known);
    if (!version || version.imageId) return [];
    const message = "This version of the launch template names no AMI: choose one here.";
    return [{ name: "image.from", message }];
  }
  const chosen = known.images().find(({ id }) => id === image.id.trim());
  const message =
    chosen && imageProblem(chosen, knownTypes(known.types(), instanceTypes), known.version);
  return message ? [{ name: "image.id", message }] : [];
}

function marketProblems(values: NodeGroupValues, known: Known): Problems {
  const version = templateVersion(values, known);
  const option = values.purpose === "login" ? "ONDEMAND" : values.purchaseOption;
  const message = version && marketProblem(option, splitIds(values.instanceTypes), version);
  return message ? [{ name: "launchTemplate.id", message }] : [];
}

function loginProblems({ purpose, scaling }: NodeGroupValues): Problems {
  if (purpose !== "login" || optionalNumber(scaling.maximum) !== 0) return [];
  return [{ name: "scaling.maximum", message: "A login group keeps at least one instance." }];
}

/** What the request cannot show by itself, given what is known of EC2 and of the cluster. */
export const worldProblems = (values: NodeGroupValues, known: Known): Problems => [
  ...loginProblems(values),
  ...typeProblems(values, known),
  ...capacityProblems(values, known),
  ...imageProblems(values, known),
  ...marketProblems(values, known),
];
