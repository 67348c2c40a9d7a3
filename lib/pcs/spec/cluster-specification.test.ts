import { describe, expect, it } from "vitest";
import { clusterSpecificationSchema, stepSchema } from "./cluster-specification.ts";
import { fieldPath } from "./field-path.ts";

const schema = clusterSpecificationSchema("latest");

const group = (computeNodeGroupName: string, maxInstanceCount = 4) => ({
  computeNodeGroupName,
  subnetIds: ["subnet-0123456789abcdef0"],
  customLaunchTemplate: { id: "lt-0123456789abcdef0", version: "1" },
  iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount },
  instanceConfigs: [{ instanceType: "c6i.xlarge" }],
});

const queue = (queueName: string, computeNodeGroups: string[], isDefault = false) => ({
  queueName,
  computeNodeGroups,
  ...(isDefault && {
    slurmConfiguration: {
      slurmCustomSettings: [{ parameterName: "Default", parameterValue: "YES" }],
    },
  }),
});

const cluster = {
  clusterName: "hpc-lab",
  scheduler: { type: "SLURM", version: "25.05" },
  size: "SMALL",
  networking: {
    subnetIds: ["subnet-0123456789abcdef0"],
    securityGroupIds: ["sg-0123456789abcdef0"],
  },
};

/** What is wrong with a specification, by the path of the member. */
function problems(specification: unknown) {
  const parsed = schema.safeParse(specification);
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [fieldPath(path), message]),
  );
}

describe("a specification of a cluster", () => {
  it("may have everything, or a cluster alone", () => {
    expect(problems({ cluster })).toEqual({});
    const nodeGroups = [group("cpu"), group("gpu")];
    const queues = [queue("all", ["cpu", "gpu"], true), queue("empty", [])];
    expect(problems({ cluster, nodeGroups, queues })).toEqual({});
  });

  it("lets the groups grow to what the size manages, and not beyond", () => {
    expect(problems({ cluster, nodeGroups: [group("cpu", 20), group("gpu", 12)] })).toEqual({});
    const tooMany = problems({ cluster, nodeGroups: [group("cpu", 20), group("gpu", 13)] });
    expect(Object.keys(tooMany)).toEqual(["cluster.size"]);
    expect(tooMany["cluster.size"]).toContain("33 instances together");
  });

  it.each([
    [
      "two groups of a name",
      { nodeGroups: [group("cpu"), group("cpu")] },
      "nodeGroups[1].computeNodeGroupName",
    ],
    [
      "two queues of a name",
      { queues: [queue("all", []), queue("all", [])] },
      "queues[1].queueName",
    ],
    [
      "a group that is not there",
      { queues: [queue("all", ["cpu"])] },
      "queues[0].computeNodeGroups[0]",
    ],
    [
      "a group twice in a queue",
      { nodeGroups: [group("cpu")], queues: [queue("all", ["cpu", "cpu"])] },
      "queues[0].computeNodeGroups[1]",
    ],
    [
      "two default queues",
      { queues: [queue("one", [], true), queue("two", [], true)] },
      "queues[1].slurmConfiguration.slurmCustomSettings[0].parameterValue",
    ],
    [
      "eleven groups",
      { nodeGroups: Array.from({ length: 11 }, (_, index) => group(`cpu${String(index)}`, 1)) },
      "nodeGroups",
    ],
    ["a member of no request", { nodeGroups: [{ ...group("cpu"), name: "x" }] }, "nodeGroups[0]"],
    [
      "an idle time of a group under an old Slurm",
      {
        cluster: { ...cluster, scheduler: { type: "SLURM", version: "24.11" } },
        nodeGroups: [{ ...group("cpu"), slurmConfiguration: { scaleDownIdleTimeInSeconds: 60 } }],
      },
      "nodeGroups[0].slurmConfiguration.scaleDownIdleTimeInSeconds",
    ],
  ])("refuses %s", (_what, parts, path) => {
    expect(Object.keys(problems({ cluster, ...parts }))).toEqual([path]);
  });

  it("gives each create step the schema of its part", () => {
    expect(stepSchema("CreateCluster", "latest")?.safeParse(cluster).success).toBe(true);
    expect(stepSchema("CreateComputeNodeGroup", "latest")?.safeParse(group("cpu")).success).toBe(
      true,
    );
    expect(stepSchema("CreateQueue", "latest")?.safeParse(queue("all", ["cpu"])).success).toBe(
      true,
    );
    expect(stepSchema("DeleteQueue", "latest")).toBeUndefined();
  });
});
