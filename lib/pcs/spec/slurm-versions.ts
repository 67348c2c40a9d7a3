import { type FieldText, oneOf } from "./rules.ts";
import type { Revision } from "./revision.ts";

/** SchedulerRequest, version: the Slurm versions PCS has offered, oldest first. */
const slurmVersions = ["23.11", "24.05", "24.11", "25.05", "25.11", "26.05"] as const;

export type SlurmVersion = (typeof slurmVersions)[number];

/** Last day of support in PCS (UTC), where AWS has published one. */
export const endOfSupport: Record<SlurmVersion, string | undefined> = {
  "23.11": "2025-05-31",
  "24.05": "2025-11-30",
  "24.11": "2026-05-31",
  "25.05": "2026-11-30",
  "25.11": "2027-05-31",
  "26.05": undefined,
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

/** The versions to offer for a new cluster at this time, newest first. */
export const versionsToOffer = (revision: Revision, now: Date) =>
  creatableVersions[revision].filter((version) => !isPastEndOfSupport(version, now)).toReversed();

export const schedulerVersion = (revision: Revision) =>
  oneOf(creatableVersions[revision], "a Slurm version");

export const isKnownVersion = (version: string): version is SlurmVersion =>
  slurmVersions.some((known) => known === version);

/** Whether a version is the floor or newer. Versions AWS adds after this table count as newer. */
export function isAtLeast(version: string, floor: SlurmVersion): boolean {
  return !isKnownVersion(version) || slurmVersions.indexOf(version) >= slurmVersions.indexOf(floor);
}

export const schedulerVersionText: FieldText = {
  label: "Slurm version",
  help: "Slurm's major version on the controller. It can be raised later, never lowered.",
};
