import { expect, test } from "vitest";
import { openStore } from "#sandbox/store/store.ts";
import { createGroup, startWithCluster } from "#sandbox/testing/active-cluster.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { securityGroupId, subnetId } from "#sandbox/testing/cluster-request.ts";
import { imageId, profileArn, templateId } from "#sandbox/testing/group-request.ts";
import { boot, idsOf, scaling, startWithInstances } from "#sandbox/testing/instances.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

const hour = 60 * 60 * 1000;

test("a group has its least number of instances from when it is ACTIVE", async () => {
  const sandbox = await startWithCluster();
  const { ec2 } = awsClients(sandbox.endpoint);
  await createGroup(sandbox.pcs, scaling(3, 5));
  expect((await ec2.describeInstances()).Reservations).toEqual([]);
  sandbox.settle();
  expect((await ec2.describeInstances()).Reservations).toHaveLength(3);
});

test("instances say what they are and whose", async () => {
  const { cluster, group, instances } = await startWithInstances();
  const [first, second] = await instances();
  expect(first).toMatchObject({
    State: { Code: 0, Name: "pending" },
    InstanceType: "c6i.8xlarge",
    ImageId: imageId("al2023-x86_64-2026"),
    Architecture: "x86_64",
    SubnetId: subnetId("hpc-private-a"),
    Placement: { AvailabilityZone: "us-east-1a" },
    SecurityGroups: [{ GroupId: securityGroupId("pcs-cluster"), GroupName: "pcs-cluster" }],
    IamInstanceProfile: { Arn: profileArn("AWSPCS-hpc-nodes") },
    CpuOptions: { CoreCount: 16, ThreadsPerCore: 2 },
    PrivateIpAddress: "10.20.15.254",
  });
  expect(first?.InstanceId).toMatch(/^i-0[0-9a-f]{16}$/);
  expect(first?.InstanceLifecycle).toBeUndefined();
  expect(first?.PublicIpAddress).toBeUndefined();
  expect(second?.PrivateIpAddress).toBe("10.20.15.253");
  expect(first?.Tags).toEqual([
    { Key: "Name", Value: "workers-1" },
    { Key: "aws:pcs:cluster-id", Value: cluster.id },
    { Key: "aws:pcs:compute-node-group-id", Value: group.id },
  ]);
});

test("they start when the group becomes ACTIVE, and are running after a while", async () => {
  const { advance, group, instances, states } = await startWithInstances();
  advance(boot - 1);
  expect(await states()).toEqual(["pending", "pending"]);
  advance(1);
  expect(await states()).toEqual(["running", "running"]);
  const activeAt = (group.createdAt?.getTime() ?? 0) + transitionMs;
  const [first] = await instances();
  expect(first?.LaunchTime?.getTime()).toBe(Math.floor(activeAt / 1000) * 1000);
});

test("whoever looks late sees the same", async () => {
  const { advance, states } = await startWithInstances();
  advance(5 * hour);
  expect(await states()).toEqual(["running", "running"]);
});

test("instances register with their cluster, and outlive a restart", async () => {
  const { advance, close, dataDir, instances } = await startWithInstances();
  advance(boot);
  const running = await instances();
  await close();
  const opened = openStore(dataDir);
  if (!opened.ok) throw new Error(opened.reason);
  const kept = opened.store.instances.all({ accountId: "111122223333", region: "us-east-1" });
  opened.store.close();
  expect(kept.map(({ id }) => id)).toEqual(idsOf(running));
  expect(kept.map(({ nodeId }) => nodeId)).toEqual(["workers-1", "workers-2"]);
});

test("nodes go round the subnets and types, where EC2 has them", async () => {
  const { instances } = await startWithInstances({
    ...scaling(4),
    subnetIds: [subnetId("hpc-private-a"), subnetId("hpc-private-b")],
    instanceConfigs: [{ instanceType: "r7i.48xlarge" }, { instanceType: "c7a.48xlarge" }],
  });
  const places = (await instances()).map((one) => [
    one.Placement?.AvailabilityZone,
    one.InstanceType,
  ]);
  expect(places).toEqual([
    ["us-east-1a", "r7i.48xlarge"],
    ["us-east-1a", "c7a.48xlarge"],
    ["us-east-1b", "r7i.48xlarge"],
    ["us-east-1b", "c7a.48xlarge"],
  ]);
});

test("a type is started only in zones that have it", async () => {
  const hpc = { instanceConfigs: [{ instanceType: "hpc7a.48xlarge" }] };
  const subnetIds = [subnetId("hpc-private-a"), subnetId("hpc-private-b")];
  const { instances } = await startWithInstances({ ...hpc, subnetIds });
  const zones = (await instances()).map(({ Placement }) => Placement?.AvailabilityZone);
  expect(zones).toEqual(["us-east-1b", "us-east-1b"]);
});

test("Spot instances, keys and public addresses come from the group and its template", async () => {
  const login = { id: templateId("hpc-login"), version: "1" };
  const { instances } = await startWithInstances({
    purchaseOption: "SPOT",
    customLaunchTemplate: login,
    subnetIds: [subnetId("hpc-public-a")],
  });
  const [first] = await instances();
  expect(first).toMatchObject({ InstanceLifecycle: "spot", KeyName: "hpc-admins" });
  expect(first?.PublicIpAddress).toMatch(/^198\.1[89]\./);
  expect(first?.SecurityGroups).toHaveLength(2);
});

test("no two instances have the same address", async () => {
  const { pcs, settle, ec2 } = await startWithInstances(scaling(8));
  await createGroup(pcs, { computeNodeGroupName: "others", ...scaling(8) });
  settle();
  const { Reservations = [] } = await ec2.describeInstances();
  const addresses = Reservations.map(({ Instances }) => Instances?.[0]?.PrivateIpAddress);
  expect(new Set(addresses).size).toBe(16);
});

test("EC2 filters and pages them", async () => {
  const { ec2, advance, cluster } = await startWithInstances(scaling(7));
  const count = async (Name: string, ...Values: string[]) =>
    (await ec2.describeInstances({ Filters: [{ Name, Values }] })).Reservations?.length;
  expect(await count("instance-state-name", "pending")).toBe(7);
  advance(boot);
  expect(await count("instance-state-name", "pending", "stopped")).toBe(0);
  expect(await count("tag:aws:pcs:cluster-id", cluster.id ?? "")).toBe(7);
  expect(await count("tag-key", "aws:pcs:*")).toBe(7);
  expect(await count("instance-type", "c6i.*")).toBe(7);
  expect(await count("subnet-id", subnetId("hpc-private-b"))).toBe(0);
  const page = await ec2.describeInstances({ MaxResults: 5 });
  const rest = await ec2.describeInstances({ MaxResults: 5, NextToken: page.NextToken });
  expect([page.Reservations?.length, rest.Reservations?.length]).toEqual([5, 2]);
});
