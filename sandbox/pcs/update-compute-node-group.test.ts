import {
  ConflictException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  type UpdateComputeNodeGroupCommandInput,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  clusterIdentifier,
  createGroup,
  getGroup,
  startWithCluster,
  startWithGroup,
} from "#sandbox/testing/active-cluster.ts";
import { subnetId } from "#sandbox/testing/cluster-request.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { imageId, templateId } from "#sandbox/testing/group-request.ts";

type Change = Partial<UpdateComputeNodeGroupCommandInput>;

async function start(...args: Parameters<typeof startWithGroup>) {
  const sandbox = await startWithGroup(...args);
  const update = async (change: Change, computeNodeGroupIdentifier = "workers") => {
    const request = { clusterIdentifier, computeNodeGroupIdentifier, ...change };
    return (await sandbox.pcs.updateComputeNodeGroup(request)).computeNodeGroup;
  };
  const updated = async (change: Change) => {
    await update(change);
    sandbox.settle();
    return getGroup(sandbox.pcs);
  };
  return { ...sandbox, update, updated };
}

test("an update is UPDATING, then ACTIVE, and moves modifiedAt when it is accepted", async () => {
  const { pcs, update, group, settle } = await start();
  const updating = await update({
    scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 8 },
  });
  expect(updating).toMatchObject({
    id: group.id,
    status: "UPDATING",
    createdAt: group.createdAt,
    scalingConfiguration: { minInstanceCount: 1, maxInstanceCount: 8 },
  });
  expect(updating?.modifiedAt?.getTime()).toBeGreaterThan(group.modifiedAt?.getTime() ?? Infinity);
  settle();
  expect(await getGroup(pcs)).toEqual({ ...updating, status: "ACTIVE" });
});

test("everything but the name and the instance types can be changed", async () => {
  const { updated } = await start();
  const change = {
    amiId: imageId("rocky9-x86_64"),
    subnetIds: [subnetId("hpc-private-b"), subnetId("hpc-private-c")],
    customLaunchTemplate: { id: templateId("hpc-compute"), version: "3" },
    purchaseOption: "SPOT" as const,
    spotOptions: { allocationStrategy: "lowest-price" as const },
    iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/aws-pcs/hpc-gpu-nodes",
    scalingConfiguration: { minInstanceCount: 2, maxInstanceCount: 2 },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: 300,
      slurmCustomSettings: [{ parameterName: "Weight", parameterValue: "10" }],
    },
  };
  const group = await updated(change);
  expect(group).toMatchObject({ ...change, instanceConfigs: [{ instanceType: "c6i.8xlarge" }] });
});

test("what is left out stays, a list replaces the list before, an empty one takes it away", async () => {
  const { updated } = await start();
  const weight = { parameterName: "Weight", parameterValue: "10" };
  const memory = { parameterName: "RealMemory", parameterValue: "60000" };
  const settings = async (slurmConfiguration: NonNullable<Change["slurmConfiguration"]>) =>
    (await updated({ slurmConfiguration })).slurmConfiguration;
  const both = { scaleDownIdleTimeInSeconds: 60, slurmCustomSettings: [weight, memory] };
  expect(await settings(both)).toEqual(both);
  expect(await settings({ slurmCustomSettings: [memory] })).toEqual({
    scaleDownIdleTimeInSeconds: 60,
    slurmCustomSettings: [memory],
  });
  expect((await updated({})).slurmConfiguration?.slurmCustomSettings).toEqual([memory]);
  expect(await settings({ slurmCustomSettings: [] })).toEqual({ scaleDownIdleTimeInSeconds: 60 });
  expect(await settings({ scaleDownIdleTimeInSeconds: -1 })).toBeUndefined();
});

test("Gres settings are held against the records that the group ends up with", async () => {
  const { update, updated } = await start();
  const gres = { parameterName: "Gres", parameterValue: "fpga:2" };
  const refused = await refusal(update({ slurmConfiguration: { slurmCustomSettings: [gres] } }));
  expect(refused).toMatchObject({
    fieldList: [{ name: "slurmConfiguration.slurmCustomSettings[0].parameterValue" }],
  });
  await updated({ slurmConfiguration: { gresCustomSettings: [{ Name: "fpga", Count: "2" }] } });
  const group = await updated({ slurmConfiguration: { slurmCustomSettings: [gres] } });
  expect(group.slurmConfiguration).toMatchObject({ gresCustomSettings: [{ Name: "fpga" }] });
});

test("Spot options need Spot, and go together with it", async () => {
  const { update, updated } = await start();
  const spotOptions = { allocationStrategy: "lowest-price" as const };
  expect(await refusal(update({ spotOptions }))).toBeInstanceOf(ValidationException);
  expect(await updated({ purchaseOption: "SPOT", spotOptions })).toMatchObject({ spotOptions });
  expect(await updated({ purchaseOption: "ONDEMAND" })).not.toHaveProperty("spotOptions");
  expect(await updated({ purchaseOption: "SPOT" })).not.toHaveProperty("spotOptions");
});

test("lifecycle scripts are replaced whole, and empty stages take them away", async () => {
  const { updated } = await start();
  const script = (name: string) => ({
    name,
    scriptSource: { scriptLocation: "https://scripts.example.org/setup.sh" },
  });
  const first = { stages: { nodeReady: [script("a")], nodeBootstrapped: [script("b")] } };
  expect((await updated({ nodeLifecycleActions: first })).nodeLifecycleActions).toEqual(first);
  const second = { stages: { nodeReady: [script("c")] } };
  expect((await updated({ nodeLifecycleActions: second })).nodeLifecycleActions).toEqual(second);
  expect((await updated({})).nodeLifecycleActions).toEqual(second);
  const without = await updated({ nodeLifecycleActions: { stages: {} } });
  expect(without).not.toHaveProperty("nodeLifecycleActions");
});

test("an update is for a group at rest in a cluster that is ACTIVE", async () => {
  const { pcs, update, group, settle } = await start();
  await update({});
  const error = await refusal(update({}));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: group.id, resourceType: "computenodegroup" });
  settle();
  await pcs.updateCluster({ clusterIdentifier });
  expect(await refusal(update({}))).toMatchObject({
    name: "ConflictException",
    resourceId: group.clusterId,
    resourceType: "cluster",
  });
});

test("the group is named by its id or its name, in its own cluster", async () => {
  const { update, group } = await start();
  expect(await update({}, group.id)).toMatchObject({ id: group.id });
  const error = await refusal(update({}, "pcs_nothing"));
  expect(error).toBeInstanceOf(ResourceNotFoundException);
  expect(error).toMatchObject({ resourceId: "pcs_nothing", resourceType: "computenodegroup" });
});

test("a new maximum must fit the cluster's size, the group's own former one not counted", async () => {
  const { pcs, update } = await start();
  await createGroup(pcs, { computeNodeGroupName: "others" });
  const scaling = (maxInstanceCount: number) =>
    update({ scalingConfiguration: { minInstanceCount: 0, maxInstanceCount } });
  expect(await refusal(scaling(29))).toBeInstanceOf(ServiceQuotaExceededException);
  expect((await scaling(28))?.status).toBe("UPDATING");
});

test("what an update does not touch is not checked anew", async () => {
  const { pcs, update, settle } = await startOld();
  await pcs.updateCluster({ clusterIdentifier, scheduler: { version: "26.05" } });
  settle();
  const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: 5 };
  expect((await update({ scalingConfiguration }))?.status).toBe("UPDATING");
});

/** A group whose image is as old as its cluster's Slurm. */
async function startOld() {
  const scheduler = { type: "SLURM" as const, version: "24.11" as const };
  const sandbox = await startWithCluster({}, { scheduler });
  await createGroup(sandbox.pcs, { amiId: imageId("x86_64-slurm-24.05") });
  sandbox.settle();
  const update = async (change: Change) => {
    const request = { clusterIdentifier, computeNodeGroupIdentifier: "workers", ...change };
    return (await sandbox.pcs.updateComputeNodeGroup(request)).computeNodeGroup;
  };
  return { ...sandbox, update };
}
