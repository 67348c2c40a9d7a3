import { describe, expect, it } from "vitest";
import {
  computeNodeGroupRefusals,
  type CreateComputeNodeGroupRequest,
  createComputeNodeGroupRequest,
  deleteComputeNodeGroupRequest,
  getComputeNodeGroupRequest,
  listComputeNodeGroupsRequest,
  updateComputeNodeGroupRequest,
} from "./compute-node-group.ts";
import { fieldPath } from "./field-path.ts";
import { purchaseOptions, spotRefusals } from "./instances.ts";

const valid: CreateComputeNodeGroupRequest = {
  clusterIdentifier: "weather",
  computeNodeGroupName: "compute",
  subnetIds: ["subnet-0a1b2c3d"],
  customLaunchTemplate: { id: "lt-0a1b2c3d", version: "1" },
  iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-compute",
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
  instanceConfigs: [{ instanceType: "hpc7a.96xlarge" }],
};
const named = { clusterIdentifier: "weather", computeNodeGroupIdentifier: "compute" };

type Issues = { issues: { path: PropertyKey[]; message: string }[] } | undefined;

const lines = (error: Issues) =>
  (error?.issues ?? []).map(({ path, message }) => `${fieldPath(path)}: ${message}`);

const createProblems = (change: object) =>
  lines(createComputeNodeGroupRequest("latest").safeParse({ ...valid, ...change }).error);
const updateProblems = (change: object) =>
  lines(updateComputeNodeGroupRequest("latest").safeParse({ ...named, ...change }).error);

const types = (...instanceTypes: string[]) => ({
  instanceConfigs: instanceTypes.map((instanceType) => ({ instanceType })),
});
const scaling = (minInstanceCount: number, maxInstanceCount: number) => ({
  scalingConfiguration: { minInstanceCount, maxInstanceCount },
});
const template = (version: string) => ({
  customLaunchTemplate: { id: "lt-0a1b2c3d", version },
});

describe("CreateComputeNodeGroup", () => {
  it("accepts the least a group needs, and strips members it does not know", () => {
    const parsed = createComputeNodeGroupRequest("latest").parse({ ...valid, future: true });
    expect(parsed).toEqual(valid);
  });

  it.each([
    template("$Latest"),
    template("$Default"),
    template("12"),
    types("c7i.large", "c7a.large"),
    scaling(4, 4),
    { subnetIds: ["subnet-0a1b2c3d", "subnet-0a1b2c3e"] },
    { amiId: "ami-0a1b2c3d" },
    { purchaseOption: "SPOT", spotOptions: { allocationStrategy: "lowest-price" } },
    { slurmConfiguration: { scaleDownIdleTimeInSeconds: -1 } },
    ...purchaseOptions.map((purchaseOption) => ({ purchaseOption })),
  ])("accepts %j", (change) => {
    expect(createProblems(change)).toEqual([]);
  });

  it.each([
    [{ computeNodeGroupName: "a".repeat(26) }, "computeNodeGroupName"],
    [{ subnetIds: [] }, "subnetIds"],
    [{ subnetIds: ["subnet-0a1b2c3d", "subnet-0a1b2c3d"] }, "subnetIds"],
    [{ subnetIds: ["subnet-1"] }, "subnetIds[0]"],
    [types(), "instanceConfigs"],
    [types("c7i.large", "c7i.large"), "instanceConfigs"],
    [types("c7i"), "instanceConfigs[0].instanceType"],
    [{ instanceConfigs: [{}] }, "instanceConfigs[0].instanceType"],
    [template("0"), "customLaunchTemplate.version"],
    [template("$latest"), "customLaunchTemplate.version"],
    [{ customLaunchTemplate: { id: "web", version: "1" } }, "customLaunchTemplate.id"],
    [scaling(5, 4), "scalingConfiguration.maxInstanceCount"],
    [scaling(-1, 4), "scalingConfiguration.minInstanceCount"],
    [{ purchaseOption: "RESERVED" }, "purchaseOption"],
    [{ spotOptions: { allocationStrategy: "lowest-price" } }, "spotOptions"],
    [{ purchaseOption: "ONDEMAND", spotOptions: {} }, "spotOptions"],
    [{ slurmConfiguration: { scaleDownIdleTimeInSeconds: 0 } }, "slurmConfiguration.scaleDown"],
    [{ nodeLifecycleActions: { stages: {} } }, "nodeLifecycleActions.stages"],
    [{ tags: {} }, "tags"],
  ])("refuses %j", (change, path) => {
    const [problem, ...others] = createProblems(change);
    expect(problem?.slice(0, path.length)).toBe(path);
    expect(others).toEqual([]);
  });

  it("names every member that is missing", () => {
    const missing = lines(createComputeNodeGroupRequest("latest").safeParse({}).error);
    expect(missing.map((line) => line.split(":")[0])).toEqual(Object.keys(valid));
  });
});

describe("UpdateComputeNodeGroup", () => {
  it.each([
    {},
    { purchaseOption: "ONDEMAND" },
    { spotOptions: { allocationStrategy: "lowest-price" } },
    { nodeLifecycleActions: { stages: {} } },
    {
      slurmConfiguration: {
        slurmCustomSettings: [{ parameterName: "Gres", parameterValue: "gpu:8" }],
      },
    },
  ])("accepts %j, since what is left out stays", (change) => {
    expect(updateProblems(change)).toEqual([]);
  });

  it("does not know members that cannot be changed", () => {
    const parsed = updateComputeNodeGroupRequest("latest").parse({
      ...named,
      ...types("c7i.large"),
      computeNodeGroupName: "other",
    });
    expect(parsed).toEqual(named);
  });

  it.each([
    [{ subnetIds: [] }, "subnetIds"],
    [{ purchaseOption: "ONDEMAND", spotOptions: {} }, "spotOptions"],
    [scaling(2, 1), "scalingConfiguration.maxInstanceCount"],
    [{ scalingConfiguration: { maxInstanceCount: 1 } }, "scalingConfiguration.minInstanceCount"],
    [
      {
        slurmConfiguration: {
          slurmCustomSettings: [{ parameterName: "Gres", parameterValue: "gpu:8" }],
          gresCustomSettings: [],
        },
      },
      "slurmConfiguration.slurmCustomSettings[0].parameterValue",
    ],
  ])("refuses %j", (change, path) => {
    expect(updateProblems(change).map((line) => line.split(": ")[0])).toEqual([path]);
  });

  it("leaves rules that reach into the group's state to separate checks", () => {
    const spotOptions = { allocationStrategy: "lowest-price" };
    expect(spotRefusals({ purchaseOption: "SPOT", spotOptions })).toEqual([]);
    expect(spotRefusals({ purchaseOption: "ONDEMAND", spotOptions })).toHaveLength(1);
    expect(spotRefusals({ purchaseOption: "ONDEMAND" })).toEqual([]);
  });
});

describe("the other operations", () => {
  it("name a group by name or id, in a cluster by name or id", () => {
    const byId = { clusterIdentifier: "pcs_a1", computeNodeGroupIdentifier: "pcs_b2" };
    expect(getComputeNodeGroupRequest("latest").parse(byId)).toEqual(byId);
    expect(deleteComputeNodeGroupRequest("latest").parse(named)).toEqual(named);
    expect(
      getComputeNodeGroupRequest("latest").safeParse({ ...byId, clusterIdentifier: "" }).success,
    ).toBe(false);
    const page = { clusterIdentifier: "weather", maxResults: 5, nextToken: "abc" };
    expect(listComputeNodeGroupsRequest("latest").parse(page)).toEqual(page);
  });
});

describe("what a Slurm version allows", () => {
  const sockets = { slurmCustomSettings: [{ parameterName: "Sockets", parameterValue: "2" }] };

  it.each([
    [scaling(1, 4), "23.11", "scalingConfiguration.minInstanceCount"],
    [
      { slurmConfiguration: { scaleDownIdleTimeInSeconds: 60 } },
      "25.05",
      "slurmConfiguration.scaleDownIdleTimeInSeconds",
    ],
    [
      { slurmConfiguration: sockets },
      "25.05",
      "slurmConfiguration.slurmCustomSettings[0].parameterName",
    ],
    [
      { slurmConfiguration: { gresCustomSettings: [{ autodetect: "nvml" }] } },
      "25.05",
      "slurmConfiguration.gresCustomSettings[0]",
    ],
  ])("%j is too new for %s", (request, version, path) => {
    const refusals = computeNodeGroupRefusals(request, version);
    expect(refusals.map((refusal) => fieldPath(refusal.path))).toEqual([path]);
    expect(computeNodeGroupRefusals(request, "25.11")).toEqual([]);
  });

  it("lets fixed groups and groups from 0 work with every version", () => {
    expect(computeNodeGroupRefusals(scaling(4, 4), "23.11")).toEqual([]);
    expect(computeNodeGroupRefusals(scaling(0, 4), "23.11")).toEqual([]);
    expect(computeNodeGroupRefusals(scaling(1, 4), "24.05")).toEqual([]);
    expect(computeNodeGroupRefusals({}, "23.11")).toEqual([]);
  });
});
