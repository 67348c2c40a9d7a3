import { describe, expect, it } from "vitest";
import { clusterImpact } from "./impact.ts";
import type { ClusterValues } from "./values.ts";

const now: ClusterValues = {
  version: "25.05",
  scaleDownIdleTimeInSeconds: "",
  accounting: { mode: "NONE", defaultPurgeTimeInDays: "" },
  restMode: "NONE",
  slurmCustomSettings: [],
  slurmdbdCustomSettings: [],
  cgroupCustomSettings: [],
};

const recording = (days: string): ClusterValues => ({
  ...now,
  accounting: { mode: "STANDARD", defaultPurgeTimeInDays: days },
});

const words = (before: ClusterValues, after: ClusterValues, tooOld: string[] = []) =>
  clusterImpact(before, after, { isSuspended: false, tooOld });

it("says that submissions pause, and that a suspended cluster comes back", () => {
  expect(words(now, { ...now, scaleDownIdleTimeInSeconds: "60" })).toEqual([
    expect.stringMatching(/nobody can submit jobs/),
  ]);
  const [first] = clusterImpact(now, now, { isSuspended: true, tooOld: [] });
  expect(first).toMatch(/comes back with everything in it/);
});

describe("what changes", () => {
  it.each<[string, ClusterValues, ClusterValues, RegExp[]]>([
    ["accounting on", now, recording(""), [/charges for accounting/]],
    ["accounting off", recording(""), now, [/fees end when the update starts/]],
    ["records kept shorter", recording(""), recording("30"), [/older than 30 days go away/]],
    ["records kept longer", recording("30"), recording("90"), []],
    ["the REST API on", now, { ...now, restMode: "STANDARD" }, [/port 6820/]],
    ["the REST API off", { ...now, restMode: "STANDARD" }, now, [/lose its endpoint/]],
    [
      "a version across two others",
      now,
      { ...now, version: "26.05" },
      [/never lowered/, /image/, /QOS/, /NUMA/],
    ],
  ])("%s", (_, before, after, expected) => {
    const [, ...rest] = words(before, after);
    expect(rest).toEqual(expected.map((pattern): unknown => expect.stringMatching(pattern)));
  });

  it("names groups whose images are too old, when the version changes", () => {
    const after = { ...now, version: "26.05" };
    expect(words(now, after, ["a", "b"]).join(" ")).toMatch(/images of a and b are too old/);
    expect(words(now, recording(""), ["a"]).join(" ")).not.toMatch(/too old/);
  });
});
