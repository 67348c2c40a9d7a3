import {
  AccessDeniedException,
  type PCS,
  ResourceNotFoundException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { isLive, openTarget } from "#sandbox/live/target.ts";
import { refusal } from "#sandbox/testing/clusters.ts";

/** Real accounts may have much in them, and every call takes a while. */
const timeout = isLive ? 5 * 60_000 : 20_000;

const summary = ["arn", "createdAt", "id", "modifiedAt", "name", "status"];

async function clusterIds(pcs: PCS): Promise<string[]> {
  const ids = [];
  for await (const { clusters } of pcs.paginateListClusters({}, { pageSize: 1 })) {
    for (const cluster of clusters ?? []) {
      expect(Object.keys(cluster).sort()).toEqual(summary);
      ids.push(cluster.id ?? "");
    }
  }
  return ids;
}

test("clusters are listed page by page, and read by id and by name", { timeout }, async () => {
  const { pcs } = await openTarget();
  const ids = await clusterIds(pcs);
  expect(new Set(ids).size).toBe(ids.length);
  for (const clusterIdentifier of ids) {
    expect(clusterIdentifier).toMatch(/^pcs_[a-z0-9]+$/);
    const { cluster } = await pcs.getCluster({ clusterIdentifier });
    expect(cluster).toMatchObject({ id: clusterIdentifier, scheduler: { type: "SLURM" } });
    const byName = await pcs.getCluster({ clusterIdentifier: cluster?.name });
    expect(byName.cluster?.arn).toBe(cluster?.arn);
    await pcs.listTagsForResource({ resourceArn: cluster?.arn });
    if (cluster?.status !== "ACTIVE") continue;
    expect(cluster.endpoints?.[0]).toMatchObject({ type: "SLURMCTLD", port: "6817" });
    expect(cluster.slurmConfiguration?.authKey?.secretArn).toMatch(/^arn:/);
  }
});

test("groups and queues of all clusters are listed and read", { timeout }, async () => {
  const { pcs } = await openTarget();
  for (const clusterIdentifier of await clusterIds(pcs)) {
    const { computeNodeGroups = [] } = await pcs.listComputeNodeGroups({ clusterIdentifier });
    for (const { id: computeNodeGroupIdentifier } of computeNodeGroups) {
      const request = { clusterIdentifier, computeNodeGroupIdentifier };
      const { computeNodeGroup } = await pcs.getComputeNodeGroup(request);
      expect(computeNodeGroup).toMatchObject({ clusterId: clusterIdentifier });
      expect(computeNodeGroup?.subnetIds?.length).toBeGreaterThan(0);
    }
    const { queues = [] } = await pcs.listQueues({ clusterIdentifier });
    for (const { id: queueIdentifier } of queues) {
      const { queue } = await pcs.getQueue({ clusterIdentifier, queueIdentifier });
      expect(queue?.computeNodeGroupConfigurations).toBeInstanceOf(Array);
    }
  }
});

test("what does not exist, and what is malformed, ends in the errors of the model", async () => {
  const { pcs } = await openTarget();
  const clusterIdentifier = "pcs_donotexist";
  const attempts = [
    pcs.getCluster({ clusterIdentifier }),
    pcs.listQueues({ clusterIdentifier }),
    pcs.listComputeNodeGroups({ clusterIdentifier }),
    pcs.getQueue({ clusterIdentifier, queueIdentifier: "pcs_donotexist" }),
  ];
  for (const error of await Promise.all(attempts.map(refusal))) {
    expect(error).toBeInstanceOf(AccessDeniedException);
  }
  const missing = pcs.getCluster({ clusterIdentifier: "no-cluster-has-this-name" });
  expect(await refusal(missing)).toBeInstanceOf(ResourceNotFoundException);
  const malformed = pcs.getCluster({ clusterIdentifier: "not a name" });
  expect(await refusal(malformed)).toBeInstanceOf(ValidationException);
});
