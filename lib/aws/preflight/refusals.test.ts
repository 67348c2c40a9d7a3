import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Failure } from "#lib/errors.ts";
import { createCluster, getCluster } from "#lib/pcs/clusters.ts";
import { createComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import { embedded, useDatabase } from "#lib/db/testing/engines.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { Result } from "#lib/result.ts";
import { sure } from "#lib/runs/testing/specification.ts";
import { type Cluster, type Ground, type Group, startGround } from "./testing/ground.ts";

useDatabase(embedded);

let ground: Ground;

/** The cluster that the sandbox is asked to put node groups into. */
const real = "real-one";

async function makeCluster({ context, good }: Ground) {
  await sure(createCluster(context, { ...good.cluster, clusterName: real }));
  while ((await sure(getCluster(context, { clusterIdentifier: real }))).status !== "ACTIVE") {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  ground = await startGround();
  await makeCluster(ground);
});

afterAll(() => ground.sandbox.stop());

/** Preflight blocks at every field that the sandbox refuses, or at the list that it is in. */
async function expectBoth(
  specification: ClusterSpecification,
  asked: Promise<Result<object, Failure>>,
  list: string,
) {
  const refused = await asked;
  if (refused.ok) throw new Error("The sandbox takes it.");
  const blocking = (await ground.look(specification)).filter((line) => line.verdict === "blocks");
  const places = blocking.map(({ place = "" }) => place);
  expect(places).not.toEqual([]);
  for (const { path } of refused.error.fields ?? []) {
    expect(places).toSatisfy(() => places.some((place) => `${list}.${path}`.startsWith(place)));
  }
}

describe("what CreateCluster refuses blocks", () => {
  const missing = "subnet-0000000000000abcd";
  const lab = (subnet: string) => ({
    ...{ subnetIds: [ground.id(subnet)], securityGroupIds: [ground.id("lab-cluster")] },
  });
  it.each<[string, () => Partial<Cluster>]>([
    [
      "no such subnet",
      () => ({ networking: { ...ground.good.cluster.networking, subnetIds: [missing] } }),
    ],
    ["a subnet without free addresses", () => ({ networking: lab("lab-public-c") })],
    [
      "IPv6 in a subnet without",
      () => ({ networking: { ...lab("lab-private-a"), networkType: "IPV6" } }),
    ],
    [
      "no such security group",
      () => ({
        networking: {
          ...ground.good.cluster.networking,
          securityGroupIds: ["sg-0000000000000abcd"],
        },
      }),
    ],
    [
      "a security group of another VPC",
      () => ({
        networking: {
          ...ground.good.cluster.networking,
          securityGroupIds: [ground.id("lab-cluster")],
        },
      }),
    ],
    ["a version past its support", () => ({ scheduler: { type: "SLURM", version: "24.11" } })],
    ["a name that is taken", () => ({ clusterName: real })],
    [
      "too many tags",
      () => ({
        tags: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`t${String(n)}`, ""])),
      }),
    ],
  ])("%s", async (_, members) => {
    const specification = ground.withCluster(members());
    await expectBoth(
      specification,
      createCluster(ground.context, specification.cluster),
      "cluster",
    );
  });
});

describe("what CreateComputeNodeGroup refuses blocks", () => {
  const template = (name: string, version = "$Default") => ({
    customLaunchTemplate: { id: ground.id(name), version },
  });
  const types = (...names: string[]) => ({
    instanceConfigs: names.map((instanceType) => ({ instanceType })),
  });
  const armImage = () => ground.id("aws-pcs-sample_ami-al2023-arm64-slurm-25.11");
  it.each<[string, () => Partial<Group>]>([
    [
      "no such subnet",
      () => ({ subnetIds: [ground.id("hpc-private-a"), "subnet-0000000000000abcd"] }),
    ],
    ["a subnet of another VPC", () => ({ subnetIds: [ground.id("lab-private-a")] })],
    ["no such type", () => types("c6i.8xlarge", "c9z.8xlarge")],
    ["types that differ", () => types("c6i.8xlarge", "c6i.16xlarge")],
    ["no such image", () => ({ amiId: "ami-0000000000000abcd" })],
    ["an image of another architecture", () => ({ amiId: armImage() })],
    // The sandbox's images have numbers; that of Slurm 24.05 is deprecated, so lists leave it out.
    ["an image that is too old", () => ({ amiId: armImage().replace(/\d{3}$/, "011") })],
    ["no image anywhere", () => ({ amiId: undefined })],
    ["no such template", () => ({ customLaunchTemplate: { id: "lt-0abc", version: "1" } })],
    ["no such version", () => template("hpc-compute", "9")],
    ["another market", () => template("hpc-spot")],
    ["a reservation that is not named", () => ({ purchaseOption: "CAPACITY_BLOCK" })],
    ["security groups of another VPC", () => template("lab-compute")],
    [
      "no such profile",
      () => ({
        iamInstanceProfileArn: ground.id("AWSPCS-hpc-nodes").replace("AWSPCS", "AWSPCS-no"),
      }),
    ],
    ["a profile without a role", () => ({ iamInstanceProfileArn: ground.id("AWSPCS-no-role") })],
    [
      "a role that is not for PCS",
      () => ({ iamInstanceProfileArn: ground.id("AWSPCS-plain-role") }),
    ],
    [
      "more instances than the size allows",
      () => ({ scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 33 } }),
    ],
  ])("%s", async (_, members) => {
    const specification = ground.withGroup(members());
    const [group] = specification.nodeGroups;
    const asked = createComputeNodeGroup(ground.context, { clusterIdentifier: real, ...group });
    await expectBoth(specification, asked, "nodeGroups[0]");
  });
});
