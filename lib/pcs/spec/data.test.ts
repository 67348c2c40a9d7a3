import { expect, it } from "vitest";
import { createComputeNodeGroupRequest } from "./compute-node-group.ts";
import { createClusterRequest } from "./cluster.ts";
import { defaults, pageTokenLifetimeHours } from "./defaults.ts";
import { clusterSizes, quotas, tagsPerRequest } from "./limits.ts";
import { pageRequest } from "./paging.ts";
import { endpointPorts, slurmdPort } from "./ports.ts";
import { fipsRegions, regions } from "./regions.ts";

it("every default is a value that its member takes", () => {
  const cluster = createClusterRequest("latest").safeParse({
    clusterName: "defaults",
    scheduler: { type: "SLURM", version: "25.11" },
    size: "SMALL",
    networking: {
      subnetIds: ["subnet-0a1b2c3d"],
      securityGroupIds: ["sg-0a1b2c3d"],
      networkType: defaults.networkType,
    },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: defaults.scaleDownIdleTimeInSeconds,
      accounting: {
        mode: defaults.accountingMode,
        defaultPurgeTimeInDays: defaults.defaultPurgeTimeInDays,
      },
      slurmRest: { mode: defaults.slurmRestMode },
      slurmCustomSettings: [
        { parameterName: "SelectTypeParameters", parameterValue: defaults.selectTypeParameters },
      ],
    },
  });
  expect(cluster.error?.issues ?? []).toEqual([]);

  const { purchaseOption, scriptCachingPolicy, onError, executionPolicy } = defaults;
  const scripts = [
    { name: "a", scriptSource: { scriptLocation: "s3://bucket/a.sh" }, onError, executionPolicy },
  ];
  const group = createComputeNodeGroupRequest("latest").safeParse({
    clusterIdentifier: "defaults",
    computeNodeGroupName: "defaults",
    subnetIds: ["subnet-0a1b2c3d"],
    customLaunchTemplate: { id: "lt-0a1b2c3d", version: "1" },
    iamInstanceProfileArn: "arn:aws:iam::111122223333:instance-profile/AWSPCS-a",
    scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 1 },
    instanceConfigs: [{ instanceType: "c7i.large" }],
    purchaseOption,
    nodeLifecycleActions: { stages: { nodeReady: scripts }, scriptCachingPolicy },
  });
  expect(group.error?.issues ?? []).toEqual([]);
  expect(pageRequest.safeParse({ maxResults: defaults.maxResults }).success).toBe(true);
});

it("keeps what AWS publishes as data", () => {
  expect(quotas).toMatchObject({
    clustersPerRegion: 5,
    clustersCreatingPerRegion: 1,
    computeNodeGroupsPerCluster: 10,
    queuesPerCluster: 10,
  });
  expect([quotas.tagsPerResource, tagsPerRequest, pageTokenLifetimeHours]).toEqual([50, 200, 24]);
  expect(Object.values(clusterSizes).map(({ maxInstances }) => maxInstances)).toEqual([
    32, 512, 2048,
  ]);
  expect([...Object.values(endpointPorts), slurmdPort]).toEqual(["6817", "6819", "6820", "6818"]);
  expect(regions).toEqual(expect.arrayContaining([...fipsRegions]));
  expect(new Set(regions).size).toBe(regions.length);
});
