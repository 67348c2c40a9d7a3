import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCluster } from "#lib/pcs/clusters.ts";
import { embedded, useDatabase } from "#lib/db/testing/engines.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { sure } from "#lib/runs/testing/specification.ts";
import { preflight } from "./preflight.ts";
import { type Ground, startGround } from "./testing/ground.ts";

useDatabase(embedded);

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});

afterAll(() => ground.sandbox.stop());

it("finds nothing against a cluster that can be made", async () => {
  const lines = await ground.look(ground.good);
  const others = lines.filter(({ verdict }) => verdict !== "passes");
  expect(others.map(({ id }) => id)).toEqual(["permissions#0", "vcpus#0"]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.find(({ id }) => id === "identity")?.evidence).toContain(
    "arn:aws:iam::111122223333:user/admin",
  );
  expect(lines.find(({ place }) => place === "nodeGroups[0].amiId")?.evidence).toContain("x86_64");
});

describe("what AWS takes all the same warns", () => {
  const efa = () => ({ id: ground.id("hpc-efa-two-cards"), version: "1" });
  /** The lab's subnets hold 871 and 46 addresses. */
  const together = () => {
    const [a, b] = [[ground.id("lab-private-a")], [ground.id("lab-private-a")]];
    const { nodeGroups } = ground.withGroup({
      customLaunchTemplate: { id: ground.id("lab-compute"), version: "1" },
      scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 500 },
    });
    return {
      cluster: {
        ...ground.good.cluster,
        size: "LARGE" as const,
        networking: { subnetIds: a, securityGroupIds: [ground.id("lab-cluster")] },
      },
      nodeGroups: [
        ...nodeGroups.map((group) => ({ ...group, computeNodeGroupName: "a", subnetIds: a })),
        ...nodeGroups.map((group) => ({ ...group, computeNodeGroupName: "b", subnetIds: b })),
      ],
      queues: [{ queueName: "main", computeNodeGroups: ["a", "b"] }],
    };
  };
  const own = () => ({ id: ground.id("hpc-compute").replace(/\d{3}$/, "021"), version: "1" });
  it.each<[string, RegExp, () => ClusterSpecification]>([
    [
      "security groups that do not reach each other",
      /Nodes of compute cannot reach The controller on port 6817: no inbound rule of sg-/,
      () =>
        ground.withCluster({
          networking: {
            ...ground.good.cluster.networking,
            securityGroupIds: [ground.id("login-ssh")],
          },
        }),
    ],
    [
      "a type that the zone does not have",
      /hpc7a\.96xlarge is offered in us-east-1b/,
      () => ground.withGroup({ instanceConfigs: [{ instanceType: "hpc7a.96xlarge" }] }),
    ],
    [
      "EFA without types that have it",
      /no EFA/,
      () =>
        ground.withGroup({
          customLaunchTemplate: efa(),
          instanceConfigs: [{ instanceType: "c6i.8xlarge" }],
        }),
    ],
    [
      "a template that PCS made",
      /PCS made pcs-/,
      () => ground.withGroup({ customLaunchTemplate: own() }),
    ],
    [
      "a queue without groups and a group without queues",
      /no job can run in it/,
      () => ({ ...ground.good, queues: [{ queueName: "main", computeNodeGroups: [] }] }),
    ],
    [
      "more instances than addresses",
      /46 free addresses, and compute and the controller may take 101/,
      () => ({
        ...ground.withGroup({
          subnetIds: [ground.id("lab-public-a")],
          scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 100 },
        }),
        cluster: {
          ...ground.good.cluster,
          size: "MEDIUM",
          networking: {
            subnetIds: [ground.id("lab-public-a")],
            securityGroupIds: [ground.id("lab-cluster")],
          },
        },
      }),
    ],
    [
      "security groups of a cluster without nodes yet",
      /Nodes with the same security groups cannot reach The controller on port 6817/,
      () => ({
        ...ground.withCluster({
          networking: {
            ...ground.good.cluster.networking,
            securityGroupIds: [ground.id("login-ssh")],
          },
        }),
        nodeGroups: [],
        queues: [],
      }),
    ],
    [
      "more network cards than the type has",
      /hpc-efa-two-cards uses 2 network cards, and c6i\.32xlarge has 1/,
      () =>
        ground.withGroup({
          customLaunchTemplate: efa(),
          instanceConfigs: [{ instanceType: "c6i.32xlarge" }],
        }),
    ],
    [
      "groups that fit each by itself, and not together",
      /871 free addresses, and a and b and the controller may take 1,001/,
      () => together(),
    ],
    [
      "a version whose support ends soon",
      /ends on 2026-11-30|ended on 2026-11-30/,
      () => ground.withCluster({ scheduler: { type: "SLURM", version: "25.05" } }),
    ],
  ])("%s", async (_, evidence, specification) => {
    const lines = await ground.look(specification());
    const words = lines.filter(({ verdict }) => verdict === "warns" || verdict === "blocks");
    expect(words.map((line) => line.evidence).join("\n")).toMatch(evidence);
    for (const { fix } of words) expect(fix).toBeTruthy();
  });
});

it("takes a fixed group that no queue has for login nodes", async () => {
  const fixed = ground.withGroup({
    scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 1 },
  });
  const lines = await ground.look({ ...fixed, queues: [] });
  const line = lines.find((each) => each.id === "nodeGroups[0].queues");
  expect(line).toMatchObject({ verdict: "passes" });
  expect(line?.evidence).toContain("fit for login nodes");
});

it("names the permission that a check would need, and shows the others", async () => {
  const error = "UnauthorizedOperation";
  await ground.sandbox.control("faults", { operation: "ec2:DescribeSubnets", times: 1, error });
  const lines = await ground.look(ground.good);
  const line = lines.find(({ title }) => title === "Subnet of the controller");
  expect(line).toMatchObject({ verdict: "unknown" });
  expect(line?.fix).toContain("ec2:DescribeSubnets");
  expect(lines.filter(({ verdict }) => verdict === "passes").length).toBeGreaterThan(10);
});

it("does not take a zone for an ordinary one that it may not look at", async () => {
  const error = "UnauthorizedOperation";
  const operation = "ec2:DescribeAvailabilityZones";
  await ground.sandbox.control("faults", { operation, times: 1, error });
  const lines = await ground.look(ground.good);
  const line = lines.find(({ title }) => title === "Subnet of the controller");
  expect(line).toMatchObject({ verdict: "unknown" });
  expect(line?.fix).toContain(operation);
});

it("knows the security groups of network interfaces", async () => {
  const efa = ground.withGroup({
    customLaunchTemplate: { id: ground.id("hpc-efa-two-cards"), version: "1" },
    instanceConfigs: [{ instanceType: "hpc6id.32xlarge" }],
    subnetIds: [ground.id("hpc-private-b")],
  });
  const lines = await ground.look(efa);
  const others = lines.filter(({ verdict }) => verdict === "warns" || verdict === "blocks");
  expect(others).toEqual([]);
  const line = lines.find(({ title }) => title === "Security group rules for compute");
  expect(line?.evidence).toContain("ports 32768–60999");
});

it("does not vouch for capacity that was reserved", async () => {
  const lines = await ground.look(
    ground.withGroup({
      purchaseOption: "CAPACITY_BLOCK",
      customLaunchTemplate: { id: ground.id("ml-capacity-block"), version: "1" },
      instanceConfigs: [{ instanceType: "p5.48xlarge" }],
    }),
  );
  const line = lines.find(({ title }) => title === "Reserved capacity of compute");
  expect(line).toMatchObject({ verdict: "unknown", place: "nodeGroups[0].purchaseOption" });
  expect(line?.evidence).toMatch(/cr-\w+/);
});

it("says that the run waits for a cluster that is being created", async () => {
  await sure(createCluster(ground.context, { ...ground.good.cluster, clusterName: "another" }));
  const [line] = (await ground.look(ground.good)).filter(({ id }) => id.startsWith("creating"));
  expect(line?.evidence).toContain("another");
});

it("misses the role for Spot Instances in an account that never had any", async () => {
  const spot = ground.withGroup({ purchaseOption: "SPOT" });
  const roleLine = (lines: PreflightLine[]) => lines.find(({ id }) => id.startsWith("spot"));
  expect(roleLine(await ground.look(spot))).toMatchObject({ verdict: "passes" });
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: "AKIASANDBOXADMIN0002",
    AWS_SECRET_ACCESS_KEY: "public-key2-of-the-pcs-sandbox-not-at-aws",
  });
  const connection = { ...ground.context.connection, id: "other-account" };
  const lines = await preflight({ ...ground.context, connection }, spot);
  expect(roleLine(lines)).toMatchObject({
    verdict: "warns",
    place: "nodeGroups[0].purchaseOption",
  });
});
