import type { Option } from "#components/ui/option.ts";
import { isMarkedProfile, isMarkedRole } from "#lib/pcs/spec/arns.ts";
import { fitsController } from "#lib/pcs/spec/node-fit.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type {
  ImageChoice,
  InstanceProfileChoice,
  InstanceTypeChoice,
  LaunchTemplateChoice,
  LaunchTemplateVersion,
} from "#lib/pcs/view/choices.ts";

export const templateOptions = (templates: LaunchTemplateChoice[]): Option[] =>
  templates.map(({ id, name, defaultVersion, latestVersion }) => ({
    value: id,
    label: name,
    detail: `default version ${String(defaultVersion)}, latest ${String(latestVersion)}`,
  }));

/** Versions by number, after the two words that follow a template as it changes. */
export function versionOptions(versions: LaunchTemplateVersion[]): Option[] {
  const detail = ({ number, description }: LaunchTemplateVersion) =>
    `version ${String(number)}${description && `: ${description}`}`;
  const [latest] = versions;
  const byDefault = versions.find(({ isDefault }) => isDefault);
  return [
    ...(byDefault ? [{ value: "$Default", label: "$Default", detail: detail(byDefault) }] : []),
    ...(latest ? [{ value: "$Latest", label: "$Latest", detail: detail(latest) }] : []),
    ...versions.map(({ number, description }) => ({
      value: String(number),
      label: String(number),
      detail: description,
    })),
  ];
}

const memory = (memoryMiB: number) =>
  `${formatNumber(Math.round((memoryMiB / 1024) * 10) / 10)} GiB`;

/** What people choose a type by, in the order of the columns that show it. */
export const typeFacts = ({
  vCpus,
  memoryMiB,
  gpus,
  gpuName,
  architecture,
  efa,
}: InstanceTypeChoice) => ({
  vCpus: formatNumber(vCpus),
  memory: memory(memoryMiB),
  gpus: gpus > 0 ? `${String(gpus)} × ${gpuName}` : "",
  architecture,
  efa: efa ? "EFA" : "",
});

export const typeOptions = (types: InstanceTypeChoice[]): Option[] =>
  types.map((type) => {
    const { vCpus, memory, gpus, architecture, efa } = typeFacts(type);
    return {
      value: type.name,
      label: type.name,
      detail: [`${vCpus} vCPU`, memory, gpus && `${gpus} GPU`, architecture, efa]
        .filter(Boolean)
        .join(" · "),
    };
  });

/** Images that can start on the architecture, when that is known, and join a controller of this version. */
export function imageOptions(
  images: ImageChoice[],
  architecture: string | undefined,
  version: string,
): Option[] {
  const fitting = images.filter(
    (image) =>
      (!architecture || image.architecture === architecture) &&
      (!image.sample || image.slurmVersions.some((each) => fitsController(each, version))),
  );
  const group = ({ sample, slurmVersions }: ImageChoice) => {
    if (!sample) return "Images of this account";
    return slurmVersions.includes(version)
      ? `AWS samples with Slurm ${version}`
      : "AWS samples with an older Slurm that fits";
  };
  const rank = ({ sample, slurmVersions }: ImageChoice) =>
    !sample ? 1 : slurmVersions.includes(version) ? 0 : 2;
  return fitting
    .toSorted((a, b) => rank(a) - rank(b))
    .map((image) => ({
      value: image.id,
      label: image.name,
      detail: [
        image.slurmVersions.length > 0 && `Slurm ${image.slurmVersions.join(", ")}`,
        image.architecture,
        image.createdAt.slice(0, 10),
      ]
        .filter(Boolean)
        .join(" · "),
      group: group(image),
    }));
}

/** What the name of a profile, or of its role, says against it; undefined when nothing does. */
export function profileDoubt(
  revision: Revision,
  arn: string,
  profile: InstanceProfileChoice | undefined,
): string | undefined {
  const rule = "PCS takes roles whose name starts with AWSPCS or whose path contains /aws-pcs/.";
  if (profile && !profile.role) return "This profile has no role: PCS cannot use it.";
  // The reference of 2024-09-26 wants the marker of the profile, and says nothing of its role.
  if (revision === "2024-09-26") return undefined;
  if (profile?.role) {
    return isMarkedRole(profile.role) ? undefined : `Its role is ${profile.role.name}. ${rule}`;
  }
  return arn === "" || isMarkedProfile(arn)
    ? undefined
    : `Only its role can tell whether it fits. ${rule}`;
}

export const profileOptions = (profiles: InstanceProfileChoice[], revision: Revision): Option[] =>
  profiles.map((profile) => {
    const { arn, name, path, role } = profile;
    const fits =
      !profileDoubt(revision, arn, profile) && (revision === "latest" || isMarkedProfile(arn));
    return {
      value: arn,
      label: path === "/" ? name : `${path}${name}`,
      detail: role ? `role ${role.path === "/" ? "" : role.path}${role.name}` : "no role",
      group: fits ? "Fit for PCS" : "Others",
    };
  });
