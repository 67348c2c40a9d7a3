import { describe, expect, it } from "vitest";
import { cloneName, makeClone } from "./clone.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const listed = (id: string, name: string, status = "ACTIVE") => ({
  ...{ id, name, status, arn: `arn:${id}`, clusterId: "pcs_c" },
  ...{ createdAt: "2026-01-01T00:00:00Z", modifiedAt: "2026-01-01T00:00:00Z", errorInfo: [] },
});

const group = (id: string, name: string, status?: string): ComputeNodeGroupDetail => ({
  ...listed(id, name, status),
  amiId: "ami-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
  purchaseOption: "ONDEMAND",
  launchTemplate: { id: "lt-0a1b2c3d", version: "3" },
  instanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scaling: { minInstanceCount: 0, maxInstanceCount: 4 },
  instanceTypes: ["c7i.large"],
  slurm: {
    slurmCustomSettings: [{ parameterName: "Gres", parameterValue: "gpu:l4:8" }],
    gresCustomSettings: [{ Name: "gpu", Type: "l4", File: "/dev/nvidia[0-7]" }],
  },
  lifecycleActions: {
    nodeBootstrapped: [{ name: "mount", location: "s3://bucket/mount.sh", arguments: ["/a b"] }],
    nodeReady: [],
  },
});

const queue = (id: string, name: string, computeNodeGroupIds: string[]): QueueDetail => ({
  ...listed(id, name),
  computeNodeGroupIds,
  slurmCustomSettings: [],
});

const known = <Detail extends { id: string }>(detail: Detail) => ({ summary: detail, detail });

const state: ClusterState = {
  ...known({
    ...listed("pcs_c", "weather"),
    size: "SMALL",
    scheduler: { type: "SLURM", version: "25.11" },
    networking: { subnetIds: ["subnet-0a1b2c3d"], securityGroupIds: ["sg-0a1b2c3d"] },
    endpoints: [{ type: "SLURMCTLD", privateIpAddress: "10.0.0.1", port: "6817" }],
    slurm: {
      scaleDownIdleTimeInSeconds: 300,
      slurmCustomSettings: [],
      slurmdbdCustomSettings: [],
      cgroupCustomSettings: [],
      accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 30 },
      authKey: { secretArn: "arn:secret", secretVersion: "1" },
    },
  }),
  groups: [known(group("pcs_1", "cpu")), known(group("pcs_2", "gpu"))],
  queues: [known(queue("pcs_3", "all", ["pcs_1", "pcs_2"]))],
  tags: { team: "climate" },
  failures: [],
};

const tags = new Map<string, Record<string, string>>([
  ["arn:pcs_1", { role: "cpu" }],
  ["arn:pcs_2", {}],
  ["arn:pcs_3", {}],
]);

const source = { state, tags, taken: ["weather"], revision: "latest" } as const;

const clone = (part: Partial<ClusterState> = {}) => {
  const made = makeClone({ ...source, taken: ["weather"], state: { ...state, ...part } });
  if (!made) throw new Error("There is no clone.");
  return made;
};

describe("makeClone", () => {
  it("has everything that makes a cluster alike, and nothing that makes it itself", () => {
    const { name, specification, problems, notCloned } = clone();
    expect([name, problems]).toEqual(["weather", []]);
    expect(specification).toMatchObject({
      cluster: {
        clusterName: "weather-copy",
        slurmConfiguration: {
          scaleDownIdleTimeInSeconds: 300,
          accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 30 },
        },
        tags: { team: "climate" },
      },
      nodeGroups: [
        {
          computeNodeGroupName: "cpu",
          customLaunchTemplate: { id: "lt-0a1b2c3d", version: "3" },
          nodeLifecycleActions: { stages: { nodeBootstrapped: [{ arguments: ["/a b"] }] } },
          slurmConfiguration: { gresCustomSettings: [{ Name: "gpu", Type: "l4" }] },
          tags: { role: "cpu" },
        },
        { computeNodeGroupName: "gpu" },
      ],
      queues: [{ queueName: "all", computeNodeGroups: ["cpu", "gpu"] }],
    });
    expect(JSON.stringify(specification)).not.toMatch(/pcs_|secret|10\.0\.0\.1/);
    expect(notCloned).toHaveLength(3);
  });

  it("leaves out what is gone or unknown, and says so", () => {
    const { specification, notCloned } = clone({
      groups: [known(group("pcs_1", "cpu", "DELETED")), { summary: listed("pcs_2", "gpu") }],
      tags: { team: "climate", "aws:cloudformation:stack-name": "hpc" },
      failures: [{ kind: "denied", message: "You may not read gpu." }],
    });
    expect(specification.nodeGroups).toEqual([]);
    expect(specification.queues[0]?.computeNodeGroups).toEqual([]);
    expect(specification.cluster.tags).toEqual({ team: "climate" });
    expect(notCloned.slice(3)).toEqual([
      "What could not be read: You may not read gpu.",
      "Node group cpu: it is deleted.",
      "Node group gpu: its details could not be read.",
      "Queue all: it loses node groups that are not cloned.",
      "Tags of the cluster that belong to AWS: aws:cloudformation:stack-name.",
    ]);
  });

  it("says which tags could not be read", () => {
    const made = makeClone({ ...source, taken: [], tags: new Map() });
    expect(made?.notCloned.slice(3)).toEqual([
      "The tags of cpu: they could not be read.",
      "The tags of gpu: they could not be read.",
      "The tags of all: they could not be read.",
    ]);
  });

  it("says what AWS would refuse of it today", () => {
    const { detail } = state;
    const old = detail && { ...detail, scheduler: { type: "SLURM", version: "23.11" } };
    const { problems, specification } = clone({ detail: old });
    expect(problems).toEqual([
      expect.objectContaining({
        place: "Cluster › Slurm › Version",
        path: "cluster.scheduler.version",
      }),
    ]);
    expect(specification.cluster.scheduler?.version).toBe("23.11");
  });

  it("needs the details of the cluster", () => {
    const { summary, groups, queues, failures } = state;
    expect(makeClone({ ...source, taken: [], state: { summary, groups, queues, failures } })).toBe(
      undefined,
    );
  });
});

describe("cloneName", () => {
  it.each([
    ["weather", [], "weather-copy"],
    ["weather", ["weather-copy", "weather-copy-2"], "weather-copy-3"],
    ["a".repeat(40), [], `${"a".repeat(35)}-copy`],
    [`${"a".repeat(34)}-bcdef`, [], `${"a".repeat(34)}-copy`],
  ])("makes of %s beside %j: %s", (name, taken, expected) => {
    expect(cloneName(name, taken)).toBe(expected);
  });
});
