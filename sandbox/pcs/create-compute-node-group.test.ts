import {
  ConflictException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  createGroup,
  getGroup,
  startWithCluster,
  startWithGroup,
} from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";

test("a group is CREATING, then ACTIVE, and shows what was set and how it is bought", async () => {
  const { pcs, cluster, settle } = await startWithCluster();
  const created = await createGroup(pcs);
  const { clusterIdentifier, computeNodeGroupName: name, ...members } = groupRequest();
  expect(clusterIdentifier).toBe(cluster.name);
  expect(created.id).toMatch(/^pcs_[a-z0-9]{10}$/);
  expect(created).toEqual({
    ...members,
    name,
    id: created.id,
    arn: `${cluster.arn ?? ""}/computenodegroup/${created.id ?? ""}`,
    clusterId: cluster.id,
    status: "CREATING",
    createdAt: created.modifiedAt,
    modifiedAt: created.createdAt,
    purchaseOption: "ONDEMAND",
  });
  settle();
  expect(await getGroup(pcs)).toEqual({ ...created, status: "ACTIVE" });
});

test("everything that a group can have is kept", async () => {
  const { pcs } = await startWithCluster();
  const members = {
    purchaseOption: "SPOT" as const,
    spotOptions: { allocationStrategy: "capacity-optimized" as const },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: 120,
      slurmCustomSettings: [{ parameterName: "Gres", parameterValue: "fpga:2" }],
      gresCustomSettings: [{ Name: "fpga", Count: "2" }],
    },
    nodeLifecycleActions: {
      stages: {
        nodeReady: [
          {
            name: "mount scratch",
            scriptSource: { scriptLocation: "s3://hpc-scripts/mount.sh" },
            arguments: ["/scratch", ""],
            onError: "CONTINUE" as const,
          },
        ],
      },
      scriptCachingPolicy: "REFRESH_ON_REBOOT" as const,
    },
  };
  expect(await createGroup(pcs, members)).toMatchObject(members);
});

test("what has nothing in it is left out, and an idle time of −1 is none", async () => {
  const { pcs } = await startWithCluster();
  const group = await createGroup(pcs, {
    purchaseOption: "SPOT",
    spotOptions: {},
    slurmConfiguration: { scaleDownIdleTimeInSeconds: -1, slurmCustomSettings: [] },
  });
  expect(group).not.toHaveProperty("slurmConfiguration");
  expect(group).not.toHaveProperty("spotOptions");
});

test("the cluster must be ACTIVE", async () => {
  const { pcs } = await startWithClient();
  const cluster = await createCluster(pcs, clusterRequest());
  const error = await refusal(createGroup(pcs));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: cluster.id, resourceType: "cluster" });
  expect(await refusal(createGroup(pcs, { clusterIdentifier: "nothing" }))).toBeInstanceOf(
    ResourceNotFoundException,
  );
});

test("a name is taken once a cluster, in its letters' case, while another group may be CREATING", async () => {
  const { pcs, group } = await startWithGroup();
  const error = await refusal(createGroup(pcs));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: group.id, resourceType: "computenodegroup" });
  await createGroup(pcs, { computeNodeGroupName: "Workers" });
  await createGroup(pcs, { computeNodeGroupName: "workers-2" });
});

const scaling = (minInstanceCount: number, maxInstanceCount: number) => ({
  scalingConfiguration: { minInstanceCount, maxInstanceCount },
});

test("the maxima of all groups together must fit the cluster's size", async () => {
  const { pcs, cluster } = await startWithCluster();
  await createGroup(pcs, { computeNodeGroupName: "login", ...scaling(2, 2) });
  const error = await refusal(createGroup(pcs, scaling(0, 31)));
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({
    serviceCode: "pcs",
    resourceType: "cluster",
    resourceId: cluster.id,
  });
  expect(String(error)).toContain("at most 30 here");
  await createGroup(pcs, scaling(0, 30));
});

test("a cluster holds ten groups", async () => {
  const { pcs } = await startWithCluster();
  for (let number = 1; number <= 10; number += 1) {
    await createGroup(pcs, { computeNodeGroupName: `group-${String(number)}`, ...scaling(0, 1) });
  }
  const error = await refusal(createGroup(pcs, scaling(0, 1)));
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({ serviceCode: "pcs", resourceType: "computenodegroup" });
});

test("features wait for the Slurm version that has them", async () => {
  const scheduler = { type: "SLURM" as const, version: "23.11" as const };
  const { pcs } = await startWithCluster({}, { scheduler });
  const error = await refusal(
    createGroup(pcs, {
      ...scaling(1, 4),
      slurmConfiguration: {
        scaleDownIdleTimeInSeconds: 60,
        slurmCustomSettings: [{ parameterName: "Sockets", parameterValue: "2" }],
      },
      amiId: undefined,
    }),
  );
  expect(error).toMatchObject({
    reason: "other",
    fieldList: [
      { name: "scalingConfiguration.minInstanceCount" },
      { name: "slurmConfiguration.scaleDownIdleTimeInSeconds" },
      { name: "slurmConfiguration.slurmCustomSettings[0].parameterName" },
      { name: "amiId" },
    ],
  });
});
