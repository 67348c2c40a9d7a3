import { describe, expect, it } from "vitest";
import { readSpecification } from "./read-specification.ts";

const cluster = {
  clusterName: "weather",
  size: "SMALL",
  scheduler: { type: "SLURM", version: "25.11" },
  networking: { subnetIds: ["subnet-0a1b2c3d"], securityGroupIds: ["sg-0a1b2c3d"] },
};

const group = {
  computeNodeGroupName: "cpu",
  amiId: "ami-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
  customLaunchTemplate: { id: "lt-0a1b2c3d", version: "1" },
  iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 4 },
  instanceConfigs: [{ instanceType: "c7i.large" }],
};

const queue = { queueName: "all", computeNodeGroups: ["cpu"] };

const read = (json: unknown) => readSpecification(json, "latest");

describe("readSpecification", () => {
  it("finds nothing in a specification that PCS would take", () => {
    const { specification, problems, missing } = read({
      cluster,
      nodeGroups: [group],
      queues: [queue],
    });
    expect([...problems, ...missing]).toEqual([]);
    expect(specification).toMatchObject({ cluster: { clusterName: "weather" }, queues: [queue] });
    expect(specification.nodeGroups[0]?.instanceConfigs).toEqual(group.instanceConfigs);
  });

  it("says in words where each mistake stands, and keeps the rest", () => {
    const { specification, problems } = read({
      cluster: { ...cluster, size: "HUGE", colour: "red" },
      nodeGroups: [group, { ...group, computeNodeGroupName: "gpu", subnetIds: ["here"] }],
      queues: [
        {
          ...queue,
          slurmConfiguration: {
            slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue: 5 }],
          },
        },
      ],
    });
    expect(problems.map(({ place, path }) => [place, path])).toEqual([
      ["Cluster › Size", "cluster.size"],
      ["Node group 2 (gpu) › Subnets 1", "nodeGroups[1].subnetIds[0]"],
      [
        "Queue 1 (all) › Slurm settings 1 › Value",
        "queues[0].slurmConfiguration.slurmCustomSettings[0].parameterValue",
      ],
      ["Cluster › colour", "cluster.colour"],
    ]);
    expect(specification.cluster.size).toBeUndefined();
    expect(specification.cluster.clusterName).toBe("weather");
    expect(specification.nodeGroups[1]?.subnetIds).toEqual(["here"]);
    expect(specification.queues[0]?.slurmConfiguration?.slurmCustomSettings).toEqual([
      { parameterName: "MaxTime", parameterValue: "5" },
    ]);
  });

  it("tells what is missing from what is wrong", () => {
    const { problems, missing } = read({
      cluster: { clusterName: "weather", size: "SMALL", scheduler: cluster.scheduler },
      nodeGroups: [{ ...group, subnetIds: undefined, customLaunchTemplate: undefined }],
    });
    expect(problems).toEqual([]);
    expect(missing.map(({ place }) => place)).toEqual([
      "Cluster › Networking",
      "Node group 1 (cpu) › Subnets",
      "Node group 1 (cpu) › Launch template",
    ]);
  });

  it.each([
    ["nothing", null],
    ["a text", "cluster"],
    ["a list", [cluster]],
    ["parts of other kinds", { cluster: 1, nodeGroups: "many", queues: { all: [] } }],
    ["items of other kinds", { cluster: { tags: [1], networking: [] }, nodeGroups: [1, null, []] }],
  ])("makes of %s at least an empty one, with a problem", (_name, json) => {
    const { specification, problems, missing } = read(json);
    expect(problems.length + missing.length).toBeGreaterThan(0);
    expect(specification.queues).toEqual([]);
    for (const { place, message } of [...problems, ...missing]) {
      expect(place).not.toBe("");
      expect(message).toMatch(/^[A-Z“].*\.$/);
    }
  });
});
