import { describe, expect, it } from "vitest";
import { clusterValues, updateClusterMapping } from "./values.ts";
import { changedRequest, changesBetween } from "#components/form/update/changes.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";

const cluster: ClusterDetail = {
  ...{ id: "pcs_c", name: "demo", arn: "", status: "ACTIVE", createdAt: "", modifiedAt: "" },
  size: "SMALL",
  scheduler: { type: "SLURM", version: "25.05" },
  networking: { subnetIds: [], securityGroupIds: [] },
  endpoints: [],
  errorInfo: [],
  slurm: {
    slurmCustomSettings: [{ parameterName: "MinJobAge", parameterValue: "300" }],
    slurmdbdCustomSettings: [],
    cgroupCustomSettings: [],
  },
};

const mapping = updateClusterMapping({ clusterIdentifier: "pcs_c", revision: "latest" });
const base = clusterValues(cluster);
const sent = (edited: typeof base, from = base): unknown =>
  JSON.parse(JSON.stringify(changedRequest(mapping, from, edited)));
const on = { ...base, accounting: { mode: "STANDARD" as const, defaultPurgeTimeInDays: "90" } };

describe("the request", () => {
  it.each([
    ["nothing", base, {}],
    ["what PCS assumes anyway", { ...base, scaleDownIdleTimeInSeconds: "600" }, {}],
    ["a version", { ...base, version: "25.11" }, { scheduler: { version: "25.11" } }],
    [
      "accounting",
      on,
      {
        slurmConfiguration: { accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 90 } },
      },
    ],
    [
      "settings, as a whole list",
      { ...base, slurmCustomSettings: [] },
      { slurmConfiguration: { slurmCustomSettings: [] } },
    ],
    [
      "the REST API",
      { ...base, restMode: "STANDARD" as const },
      { slurmConfiguration: { slurmRest: { mode: "STANDARD" } } },
    ],
  ])("has %s", (_, edited, expected) => {
    expect(sent(edited)).toEqual({ clusterIdentifier: "pcs_c", ...expected });
  });

  it("has only the days when they alone change, and −1 when they are emptied", () => {
    const emptied = { ...on, accounting: { ...on.accounting, defaultPurgeTimeInDays: "" } };
    expect(sent(emptied, on)).toEqual({
      clusterIdentifier: "pcs_c",
      slurmConfiguration: { accounting: { defaultPurgeTimeInDays: -1 } },
    });
  });

  it("says nothing of records when accounting ends", () => {
    expect(changesBetween(mapping, on, base).map(({ label }) => label)).toEqual(["Accounting"]);
  });
});

describe("problems", () => {
  it("lie at the fields that they are about, by what the cluster would end up with", () => {
    const dbd = [{ parameterName: "PurgeJobAfter", parameterValue: "12months" }];
    const problems = mapping.alsoRefuse({ ...base, slurmdbdCustomSettings: dbd });
    expect(problems.map(({ name }) => name)).toEqual(["slurmdbdCustomSettings"]);
    expect(mapping.alsoRefuse({ ...on, slurmdbdCustomSettings: dbd })).toEqual([]);
  });

  it.each([
    ["scheduler.version", "version"],
    ["slurmConfiguration.accounting.mode", "accounting.mode"],
    ["slurmConfiguration.accounting.defaultPurgeTimeInDays", "accounting.defaultPurgeTimeInDays"],
    [
      "slurmConfiguration.cgroupCustomSettings[2].parameterValue",
      "cgroupCustomSettings.2.parameterValue",
    ],
    ["slurmConfiguration.scaleDownIdleTimeInSeconds", "scaleDownIdleTimeInSeconds"],
    ["clusterIdentifier", undefined],
  ])("%s is shown at %s", (path, name) => {
    expect(mapping.toName(path, base)).toBe(name);
  });
});
