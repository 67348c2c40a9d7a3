import { describe, expect, it } from "vitest";
import { unheldParts } from "./unheld-parts.ts";
import { emptyWizard, parseWizard } from "./values.ts";
import { valuesOf } from "./values-of.ts";
import { toRequest } from "#components/clusters/create/values.ts";
import { tagsRequest } from "#components/form/request-values.ts";
import { createRequest } from "#components/node-groups/request.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { partialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { readSpecification } from "#lib/pcs/spec/read-specification.ts";

const subnetIds = ["subnet-0a1b2c3d"];

const group = {
  computeNodeGroupName: "login",
  amiId: "ami-0a1b2c3d",
  subnetIds,
  customLaunchTemplate: { id: "lt-0a1b2c3d", version: "$Latest" },
  iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-nodes",
  scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 1 },
  instanceConfigs: [{ instanceType: "c7i.large" }],
};

const whole: ClusterSpecification = {
  cluster: {
    clusterName: "weather",
    size: "MEDIUM",
    scheduler: { type: "SLURM", version: "25.11" },
    networking: {
      subnetIds,
      securityGroupIds: ["sg-0a1b2c3d", "sg-0a1b2c3e"],
      networkType: "IPV6",
    },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: 300,
      accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 30 },
      slurmRest: { mode: "STANDARD" },
      slurmCustomSettings: [{ parameterName: "JobRequeue", parameterValue: "1" }],
    },
    tags: { team: "climate" },
  },
  nodeGroups: [
    group,
    {
      ...group,
      computeNodeGroupName: "spot",
      amiId: undefined,
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 40 },
      instanceConfigs: [{ instanceType: "c7i.48xlarge" }, { instanceType: "m7i.48xlarge" }],
      purchaseOption: "SPOT",
      spotOptions: { allocationStrategy: "capacity-optimized" },
      slurmConfiguration: {
        scaleDownIdleTimeInSeconds: 60,
        slurmCustomSettings: [{ parameterName: "Features", parameterValue: "spot" }],
        gresCustomSettings: [{ Name: "fpga", Count: "1", Flags: "CountOnly" }],
      },
      nodeLifecycleActions: {
        stages: {
          nodeBootstrapped: [
            {
              name: "mount",
              scriptSource: { scriptLocation: "s3://bucket/mount.sh", s3VersionId: "abc" },
              arguments: ["--at", "/scratch  disk"],
              onError: "CONTINUE",
              executionPolicy: "EVERY_BOOT",
            },
          ],
        },
        scriptCachingPolicy: "REFRESH_ON_REBOOT",
      },
      tags: { role: "burst" },
    },
  ],
  queues: [
    {
      queueName: "all",
      computeNodeGroups: ["spot"],
      slurmConfiguration: {
        slurmCustomSettings: [{ parameterName: "Default", parameterValue: "YES" }],
      },
      tags: { role: "burst" },
    },
  ],
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const read = (specification: unknown) =>
  readSpecification(plain(specification), "latest").specification;

const namedCluster = createRequest("weather");

describe("valuesOf", () => {
  const values = valuesOf(read(whole));

  it("shows a whole specification such that the forms ask for just that", () => {
    expect(readSpecification(plain(whole), "latest").problems).toEqual([]);
    expect(plain(toRequest(values.cluster))).toEqual(plain(whole.cluster));
    expect(plain(values.nodeGroups.map(namedCluster))).toEqual(
      plain(whole.nodeGroups.map((each) => ({ clusterIdentifier: "weather", ...each }))),
    );
    expect(values.queues).toEqual([
      {
        queueName: "all",
        groups: ["spot"],
        slurmCustomSettings: [{ parameterName: "Default", parameterValue: "YES" }],
        tags: [{ key: "role", value: "burst" }],
      },
    ]);
    expect(values.tagsEverywhere).toBe(false);
  });

  it("takes groups that always run and are in no queue for login nodes", () => {
    expect(values.nodeGroups.map(({ purpose }) => purpose)).toEqual(["login", "compute"]);
    const alone = valuesOf(read({ ...whole, queues: [] }));
    expect(alone.nodeGroups.map(({ purpose }) => purpose)).toEqual(["compute", "compute"]);
  });

  it("has tags that all have once", () => {
    const { tags } = whole.cluster;
    const { nodeGroups, tagsEverywhere, cluster } = valuesOf(
      read({ ...whole, nodeGroups: [{ ...group, tags: { ...tags, own: "1" } }], queues: [] }),
    );
    expect(tagsEverywhere).toBe(true);
    expect(tagsRequest(cluster.tags)).toEqual(tags);
    expect(nodeGroups.map((each) => tagsRequest(each.tags))).toEqual([{ own: "1" }]);
  });

  it("begins what nothing is said of as a new cluster would", () => {
    expect(valuesOf(partialSpecification.parse({}), "26.05")).toEqual(emptyWizard("26.05"));
    const [unfinished] = valuesOf(read({ nodeGroups: [{}] })).nodeGroups;
    expect(unfinished?.image).toEqual({ from: "id", id: "" });
    expect(unfinished?.scaling).toEqual({ minimum: "0", maximum: "" });
  });

  it.each([
    ["a whole one", whole],
    ["an empty one", {}],
    ["one of other kinds", { cluster: 1, nodeGroups: [{}], queues: [{ queueName: 1 }] }],
  ])("makes of %s what a draft can hold", (_name, specification) => {
    const made = valuesOf(read(specification));
    expect(parseWizard(plain(made), "25.11")).toEqual(made);
  });
});

it("names what forms have no place for", () => {
  const setting = { parameterName: "PurgeJobAfter", parameterValue: "12months" };
  const script = { name: "a", scriptSource: { scriptLocation: "s3://b/c" }, arguments: ["a\nb"] };
  expect(unheldParts(read(whole))).toEqual([]);
  expect(
    unheldParts(
      read({
        cluster: { slurmConfiguration: { slurmdbdCustomSettings: [setting] } },
        nodeGroups: [{ ...group, nodeLifecycleActions: { stages: { nodeReady: [script] } } }],
      }),
    ),
  ).toEqual([
    "Cluster › Accounting settings: they are left out. Set them once the cluster is there, with Edit cluster.",
    "Node group 1 (login) › Lifecycle scripts › After registration 1 › Arguments: an empty one, or one of several lines, does not stay as it is. Check them.",
  ]);
});
