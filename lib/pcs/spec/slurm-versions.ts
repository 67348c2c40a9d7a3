import type { Revision } from "./revision.ts";
import { type FieldText, oneOf } from "./rules.ts";

/** SchedulerRequest, version: the Slurm versions PCS has offered, oldest first. */
export const slurmVersions = ["23.11", "24.05", "24.11", "25.05", "25.11", "26.05"] as const;

export type SlurmVersion = (typeof slurmVersions)[number];

/** User guide, "Slurm versions in AWS PCS": the day SchedMD released a version, and the day PCS did. */
export const slurmReleases: Record<SlurmVersion, { schedMd: string; pcs: string }> = {
  "23.11": { schedMd: "2023-11-21", pcs: "2024-08-28" },
  "24.05": { schedMd: "2024-05-30", pcs: "2024-12-18" },
  "24.11": { schedMd: "2024-11-29", pcs: "2025-05-14" },
  "25.05": { schedMd: "2025-05-29", pcs: "2025-10-16" },
  "25.11": { schedMd: "2025-11-06", pcs: "2026-04-09" },
  "26.05": { schedMd: "2026-05-26", pcs: "2026-09-10" },
};

/** Last day of support in PCS (UTC), where AWS has published one. */
export const endOfSupport: Record<SlurmVersion, string | undefined> = {
  "23.11": "2025-05-31",
  "24.05": "2025-11-30",
  "24.11": "2026-05-31",
  "25.05": "2026-11-30",
  "25.11": "2027-05-31",
  "26.05": "2027-11-30",
};

/** Versions that CreateCluster names today; the reference of 2024-09-26 names none. */
const creatableVersions: Record<Revision, readonly [SlurmVersion, ...SlurmVersion[]]> = {
  "2024-09-26": slurmVersions,
  latest: ["24.11", "25.05", "25.11", "26.05"],
};

/** What a form proposes: supported, and old enough to have sample images everywhere. */
export const defaultSlurmVersion: SlurmVersion = "25.11";

export const isPastEndOfSupport = (version: SlurmVersion, now: Date) => {
  const end = endOfSupport[version];
  return end !== undefined && now.getTime() >= Date.parse(end) + 24 * 60 * 60 * 1000;
};

/** Half a year before the end is when AWS starts to write mails about it. */
const noticeMs = 183 * 24 * 60 * 60 * 1000;

/** Whether support for a version ends within half a year, or has ended. */
export const isEndOfSupportNear = (version: SlurmVersion, now: Date) => {
  const end = endOfSupport[version];
  return end !== undefined && Date.parse(end) - now.getTime() < noticeMs;
};

/** The versions to offer for a new cluster at this time, newest first. */
export const versionsToOffer = (revision: Revision, now: Date) =>
  creatableVersions[revision].filter((version) => !isPastEndOfSupport(version, now)).toReversed();

/** CreateCluster, scheduler.version. */
export const schedulerVersion = (revision: Revision) =>
  oneOf(creatableVersions[revision], "a Slurm version");

/** UpdateCluster, scheduler.version: updates go upwards, so never to the oldest one. */
const targetVersions = ["24.05", "24.11", "25.05", "25.11", "26.05"] as const;

export const schedulerVersionUpdate = oneOf(targetVersions, "a Slurm version");

/** Whether UpdateCluster can name a version at all. */
export const isTargetVersion = (version: string): version is (typeof targetVersions)[number] =>
  targetVersions.some((target) => target === version);

export const isKnownVersion = (version: string): version is SlurmVersion =>
  slurmVersions.some((known) => known === version);

/** Whether a version is the floor or newer. Versions AWS adds after this table count as newer. */
export function isAtLeast(version: string, floor: SlurmVersion): boolean {
  return !isKnownVersion(version) || slurmVersions.indexOf(version) >= slurmVersions.indexOf(floor);
}

/** The oldest Slurm version that each feature of PCS works with. */
export const featureFloors = {
  accounting: "24.11",
  mixedScaling: "24.05",
  slurmRest: "25.05",
  nodeGroupIdleTime: "25.11",
  gresAutoDetect: "25.11",
} as const satisfies Record<string, SlurmVersion>;

/** What to say when a cluster's version is too old for something; undefined when it is not. */
export const tooOldFor = (what: string, floor: SlurmVersion, version: string) =>
  isAtLeast(version, floor)
    ? undefined
    : `${what} needs Slurm ${floor} or newer: this cluster's version is ${version}.`;

/** User guide, "Updating the scheduler version": how many majors one update may rise. */
const maxMajorSteps = 3;

/** Why a cluster cannot be updated from one version to another; undefined when it can. */
export function versionUpdateProblem(
  from: string,
  to: SlurmVersion,
  { now }: { now: Date },
): string | undefined {
  if (!isKnownVersion(from)) return `It is not known which versions follow Slurm ${from}.`;
  const steps = slurmVersions.indexOf(to) - slurmVersions.indexOf(from);
  if (steps === 0) return `The cluster runs Slurm ${to} already.`;
  if (steps < 0) return `Slurm can only be raised, and the cluster runs ${from}, which is newer.`;
  if (isPastEndOfSupport(to, now)) {
    return `Support for Slurm ${to} ended on ${String(endOfSupport[to])}: choose a newer version.`;
  }
  if (steps <= maxMajorSteps) return undefined;
  return `One update rises at most ${String(maxMajorSteps)} major versions: from ${from}, take a version in between first.`;
}

/** The newer versions that a cluster cannot be updated to at this time, with the reason, newest first. */
export const versionsOutOfReach = (from: string, { now }: { now: Date }) =>
  slurmVersions
    .flatMap((version) => {
      const isNewer = isKnownVersion(from) && !isAtLeast(from, version);
      const reason = isNewer ? versionUpdateProblem(from, version, { now }) : undefined;
      return reason ? [{ version, reason }] : [];
    })
    .toReversed();

/** The versions that a cluster can be updated to at this time, newest first. */
export const updateTargets = (from: string, { now }: { now: Date }): SlurmVersion[] =>
  slurmVersions.filter((to) => versionUpdateProblem(from, to, { now }) === undefined).toReversed();

export const schedulerVersionText: FieldText = {
  label: "Slurm version",
  help: "Slurm's major version on the controller. It can be raised later, never lowered.",
};
