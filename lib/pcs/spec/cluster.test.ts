import { describe, expect, it } from "vitest";
import {
  createClusterRequest,
  listClustersRequest,
  type UpdateClusterRequest,
  updateClusterRequest,
} from "./cluster.ts";
import { clusterRefusals } from "./cluster-slurm.ts";
import { fieldPath } from "./field-path.ts";
import type { Revision } from "./revision.ts";

const valid = {
  clusterName: "weather-2026",
  scheduler: { type: "SLURM", version: "25.11" },
  size: "SMALL",
  networking: { subnetIds: ["subnet-0a1b2c3d"], securityGroupIds: ["sg-0a1b2c3d"] },
};

/** The problems of a request as `path: message`, under a revision. */
function problems(change: object, revision: Revision = "2024-09-26"): string[] {
  const parsed = createClusterRequest(revision).safeParse({ ...valid, ...change });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${fieldPath(path)}: ${message}`);
}

const slurm = (slurmConfiguration: object) => ({ slurmConfiguration });

describe("createClusterRequest", () => {
  it("accepts the least a cluster needs, and strips members it does not know", () => {
    const parsed = createClusterRequest("latest").parse({ ...valid, future: true });
    expect(parsed).toEqual(valid);
  });

  it.each([
    ["", "Enter a name."],
    ["1st-cluster", "Start the name with a letter"],
    ["my_cluster", "“_” is not allowed"],
    ["pcs_cluster", "“pcs_” starts an id"],
    ["a".repeat(41), "at most 40 characters: this name has 41"],
    ["a", "at least 2 characters"],
    ["abcde12345", "exactly ten letters or digits"],
  ])("refuses the name %j and says what is right", (clusterName, sentence) => {
    const [problem, ...others] = problems({ clusterName });
    expect(problem).toContain(`clusterName: `);
    expect(problem).toContain(sentence);
    expect(others).toEqual([]);
  });

  it("follows the revision where names contradict each other", () => {
    expect(problems({ clusterName: "abcde12345" }, "latest")).toEqual([]);
    expect(problems({ clusterName: "ab" }, "latest")).toHaveLength(1);
    expect(problems({ clusterName: "ab" }, "2024-09-26")).toEqual([]);
    expect(problems({ clusterName: "abcde-2345" }, "2024-09-26")).toEqual([]);
  });

  it("takes exactly one subnet and at least one security group, each once", () => {
    const networking = (subnetIds: string[], securityGroupIds: string[]) => ({
      networking: { subnetIds, securityGroupIds },
    });
    expect(problems(networking([], ["sg-0a1b2c3d"]))).toHaveLength(1);
    expect(
      problems(networking(["subnet-0a1b2c3d", "subnet-0a1b2c3e"], ["sg-0a1b2c3d"])),
    ).toHaveLength(1);
    expect(problems(networking(["subnet-0a1b2c3d"], []))).toHaveLength(1);
    expect(problems(networking(["subnet-0a1b2c3d"], ["sg-0a1b2c3d", "sg-0a1b2c3d"]))).toHaveLength(
      1,
    );
    expect(problems(networking(["subnet-1"], ["sg-0a1b2c3d"]))[0]).toMatch(
      /^networking.subnetIds\[0\]: /,
    );
  });

  it.each([
    [{ size: "HUGE" }, "size"],
    [{ scheduler: { type: "PBS", version: "25.11" } }, "scheduler.type"],
    [{ scheduler: { type: "SLURM", version: "22.05" } }, "scheduler.version"],
    [slurm({ scaleDownIdleTimeInSeconds: 0 }), "slurmConfiguration.scaleDownIdleTimeInSeconds"],
    [slurm({ scaleDownIdleTimeInSeconds: 1.5 }), "slurmConfiguration.scaleDownIdleTimeInSeconds"],
    [
      slurm({ accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 0 } }),
      "slurmConfiguration.accounting.defaultPurgeTimeInDays",
    ],
    [
      slurm({ slurmdbdCustomSettings: [{ parameterName: "CommitDelay", parameterValue: "1" }] }),
      "slurmConfiguration.slurmdbdCustomSettings",
    ],
    [{ clientToken: "short" }, "clientToken"],
    [{ tags: {} }, "tags"],
    [{ tags: { ["k".repeat(129)]: "" } }, `tags.${"k".repeat(129)}.key`],
    [{ tags: { "aws:team": "x" } }, `tags["aws:team"].key`],
    [{ tags: { team: "v".repeat(257) } }, "tags.team"],
  ])("refuses %j at its member", (change, path) => {
    expect(problems(change).map((problem) => problem.slice(0, path.length + 1))).toEqual([
      `${path}:`,
    ]);
  });

  it("refuses settings off the list, repeated, or too new for the version", () => {
    const settings = (names: [string, string][], version = "25.11") =>
      problems({
        scheduler: { type: "SLURM", version },
        ...slurm({
          slurmCustomSettings: names.map(([parameterName, parameterValue]) => ({
            parameterName,
            parameterValue,
          })),
        }),
      });
    expect(settings([["PriorityType", "priority/multifactor"]])).toHaveLength(1);
    expect(
      settings([
        ["Prolog", "/a.sh"],
        ["prolog", "/b.sh"],
      ]),
    ).toHaveLength(1);
    expect(settings([["SelectTypeParameters", "CR_Socket"]], "25.05")[0]).toContain(
      "needs Slurm 25.11",
    );
    expect(settings([["SelectTypeParameters", "CR_Core"]], "25.05")).toEqual([]);
    expect(settings([["Prolog", " "]])).toHaveLength(1);
  });

  it("asks for the Slurm version that accounting and REST need", () => {
    const old = { scheduler: { type: "SLURM", version: "24.05" } };
    expect(problems({ ...old, ...slurm({ accounting: { mode: "STANDARD" } }) })[0]).toContain(
      "24.11",
    );
    expect(problems({ ...old, ...slurm({ slurmRest: { mode: "STANDARD" } }) })[0]).toContain(
      "25.05",
    );
  });
});

describe("updateClusterRequest", () => {
  const takes = (change: object) =>
    updateClusterRequest("latest").safeParse({ clusterIdentifier: "weather", ...change }).success;

  it.each([
    {},
    { scheduler: { version: "26.05" } },
    slurm({}),
    slurm({ accounting: {} }),
    slurm({ accounting: { defaultPurgeTimeInDays: 30 } }),
    slurm({ slurmRest: {} }),
    slurm({ slurmCustomSettings: [] }),
    { clientToken: "12345678" },
  ])("accepts %j, since what is left out stays", (change) => {
    expect(takes(change)).toBe(true);
  });

  it.each([
    { scheduler: {} },
    { scheduler: { version: "23.11" } },
    slurm({ scaleDownIdleTimeInSeconds: 0 }),
    slurm({ accounting: { defaultPurgeTimeInDays: 0 } }),
    slurm({ slurmCustomSettings: [{ parameterName: "MinJobAge", parameterValue: "1" }] }),
    { clusterIdentifier: "" },
  ])("refuses %j", (change) => {
    expect(takes(change)).toBe(false);
  });

  it("strips what cannot be changed", () => {
    const request: UpdateClusterRequest = {
      clusterIdentifier: "weather",
      scheduler: { version: "25.11" },
    };
    expect(updateClusterRequest("latest").parse({ ...valid, ...request })).toEqual(request);
  });
});

describe("clusterRefusals", () => {
  it("asks for what a cluster must be to have a configuration", () => {
    const settings = [{ parameterName: "CommitDelay", parameterValue: "1" }];
    const paths = (slurmConfiguration: object, version = "25.11") =>
      clusterRefusals({ slurmConfiguration }, version).map(({ path }) => fieldPath(path));
    expect(paths({ slurmdbdCustomSettings: settings })).toEqual([
      "slurmConfiguration.slurmdbdCustomSettings",
    ]);
    expect(paths({ slurmdbdCustomSettings: settings, accounting: { mode: "STANDARD" } })).toEqual(
      [],
    );
    expect(paths({ accounting: { mode: "STANDARD" } }, "24.05")).toEqual([
      "slurmConfiguration.accounting.mode",
    ]);
    expect(clusterRefusals({}, "23.11")).toEqual([]);
  });
});

describe("listClustersRequest", () => {
  it("takes 0 for the default, and 1 to 100", () => {
    expect(listClustersRequest.safeParse({ maxResults: 0 }).success).toBe(true);
    expect(listClustersRequest.safeParse({ maxResults: 100 }).success).toBe(true);
    expect(listClustersRequest.safeParse({ maxResults: 101 }).success).toBe(false);
  });
});
