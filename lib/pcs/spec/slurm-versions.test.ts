import { describe, expect, it } from "vitest";
import {
  endOfSupport,
  isAtLeast,
  isKnownVersion,
  slurmReleases,
  tooOldFor,
  updateTargets,
  versionsOutOfReach,
  versionsToOffer,
  versionUpdateProblem,
} from "./slurm-versions.ts";

const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });

it("knows the dates of every version, in order", () => {
  for (const [version, { schedMd, pcs }] of Object.entries(slurmReleases)) {
    expect(schedMd < pcs).toBe(true);
    expect(isKnownVersion(version) && pcs < (endOfSupport[version] ?? "")).toBe(true);
  }
});

it("offers supported versions for new clusters, the last day of support included", () => {
  expect(versionsToOffer("latest", on("2026-11-30").now)).toEqual(["26.05", "25.11", "25.05"]);
  expect(versionsToOffer("latest", on("2026-12-01").now)).toEqual(["26.05", "25.11"]);
});

it("counts versions that AWS adds later as newer", () => {
  expect(isAtLeast("27.05", "26.05")).toBe(true);
  expect(isAtLeast("24.11", "25.05")).toBe(false);
  expect(tooOldFor("Accounting", "24.11", "24.05")).toBe(
    "Accounting needs Slurm 24.11 or newer: this cluster's version is 24.05.",
  );
});

describe("update targets", () => {
  it.each([
    // The matrix that the user guide printed while all of these were supported.
    ["26.05", "2025-05-01", []],
    ["25.11", "2025-05-01", ["26.05"]],
    ["25.05", "2025-05-01", ["26.05", "25.11"]],
    ["24.11", "2025-05-01", ["26.05", "25.11", "25.05"]],
    ["24.05", "2025-05-01", ["25.11", "25.05", "24.11"]],
    ["23.11", "2025-05-01", ["25.05", "24.11", "24.05"]],
    // Versions past their end of support are no targets.
    ["24.05", "2026-11-23", ["25.11", "25.05"]],
    ["23.11", "2026-11-23", ["25.05"]],
    ["24.11", "2026-12-01", ["26.05", "25.11"]],
    ["27.05", "2026-11-23", []],
  ])("from %s on %s: %j", (from, day, targets) => {
    expect(updateTargets(from, on(day))).toEqual(targets);
  });

  it.each([
    ["25.11", "25.11", "runs Slurm 25.11 already"],
    ["25.11", "25.05", "can only be raised"],
    ["24.05", "24.11", "Support for Slurm 24.11 ended on 2026-05-31"],
    ["23.11", "25.11", "at most 3 major versions"],
    ["27.05", "26.05", "not known which versions follow"],
  ] as const)("says why %s cannot become %s", (from, to, words) => {
    expect(versionUpdateProblem(from, to, on("2026-11-23"))).toContain(words);
  });

  it("tells of newer versions only, why they are out of reach", () => {
    const outOfReach = versionsOutOfReach("23.11", on("2026-11-23"));
    expect(outOfReach.map(({ version }) => version)).toEqual(["26.05", "25.11", "24.11", "24.05"]);
    expect(versionsOutOfReach("25.11", on("2026-11-23"))).toEqual([]);
  });
});
