import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCluster } from "#lib/pcs/clusters.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { sure } from "#lib/runs/testing/specification.ts";
import { preflight } from "./preflight.ts";
import { type Ground, startGround } from "./testing/ground.ts";

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});

afterAll(() => ground.sandbox.stop());

it("finds nothing against a cluster that can be made", async () => {
  const lines = await ground.look(ground.good);
  const others = lines.filter(({ verdict }) => verdict !== "passes");
  expect(others.map(({ id }) => id)).toEqual(["permissions#0"]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.find(({ id }) => id === "identity")?.evidence).toContain(
    "arn:aws:iam::111122223333:user/admin",
  );
  expect(lines.find(({ place }) => place === "nodeGroups[0].amiId")?.evidence).toContain("x86_64");
});

describe("what AWS takes all the same warns", () => {
  const efa = () => ({ id: ground.id("hpc-efa-two-cards"), version: "1" });
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
