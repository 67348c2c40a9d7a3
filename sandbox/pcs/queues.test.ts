import {
  ConflictException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  clusterIdentifier,
  createGroup,
  createQueue,
  getGroup,
  getQueue,
  startWithCluster,
  startWithGroup,
  startWithQueue,
} from "#sandbox/testing/active-cluster.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";

const serving = (...groups: { id: string | undefined }[]) => ({
  computeNodeGroupConfigurations: groups.map(({ id }) => ({ computeNodeGroupId: id })),
});

const batch = { clusterIdentifier, queueIdentifier: "batch" };

test("a queue is CREATING, then ACTIVE, with the members of AWS's sample", async () => {
  const { pcs, group, settle } = await startWithGroup();
  const created = await createQueue(pcs, serving(group));
  expect(created.id).toMatch(/^pcs_[a-z0-9]{10}$/);
  expect(created).toEqual({
    name: "batch",
    id: created.id,
    arn: `arn:aws:pcs:us-east-1:111122223333:cluster/${group.clusterId ?? ""}/queue/${created.id ?? ""}`,
    clusterId: group.clusterId,
    status: "CREATING",
    createdAt: created.modifiedAt,
    modifiedAt: created.createdAt,
    ...serving(group),
  });
  settle();
  expect(await getQueue(pcs)).toEqual({ ...created, status: "ACTIVE" });
  expect(await getQueue(pcs, created.id)).toMatchObject({ name: "batch" });
});

test("a queue may have no groups, and shows that", async () => {
  const { pcs } = await startWithCluster();
  expect((await createQueue(pcs)).computeNodeGroupConfigurations).toEqual([]);
});

test("a queue has settings, which an update replaces", async () => {
  const { pcs, settle } = await startWithCluster();
  const setting = (parameterName: string, parameterValue: string) => ({
    slurmConfiguration: { slurmCustomSettings: [{ parameterName, parameterValue }] },
  });
  expect(await createQueue(pcs, setting("MaxTime", "1-00:00:00"))).toMatchObject(
    setting("MaxTime", "1-00:00:00"),
  );
  settle();
  const { queue } = await pcs.updateQueue({ ...batch, ...setting("Default", "YES") });
  expect(queue).toMatchObject({ status: "UPDATING", ...setting("Default", "YES") });
  settle();
  await pcs.updateQueue({ ...batch, slurmConfiguration: { slurmCustomSettings: [] } });
  expect(await getQueue(pcs)).not.toHaveProperty("slurmConfiguration");
});

test("groups are those of the cluster, and have nodes or will have them back", async () => {
  const { pcs, group, settle } = await startWithGroup();
  const unknown = await refusal(createQueue(pcs, serving({ id: "pcs_nothing" })));
  expect(unknown).toBeInstanceOf(ResourceNotFoundException);
  expect(unknown).toMatchObject({ resourceId: "pcs_nothing", resourceType: "computenodegroup" });
  const creating = await createGroup(pcs, { computeNodeGroupName: "late" });
  const early = await refusal(createQueue(pcs, serving(group, creating)));
  expect(early).toBeInstanceOf(ConflictException);
  expect(early).toMatchObject({ resourceId: creating.id, resourceType: "computenodegroup" });
  settle();
  await pcs.updateComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier: "late" });
  expect((await createQueue(pcs, serving(group, creating))).status).toBe("CREATING");
});

test("the cluster must be ACTIVE, and a name is taken once a cluster", async () => {
  const { pcs, advance } = await startWithClient();
  const cluster = await createCluster(pcs);
  expect(await refusal(createQueue(pcs))).toMatchObject({
    name: "ConflictException",
    resourceId: cluster.id,
  });
  advance(60_000);
  const queue = await createQueue(pcs);
  expect(await refusal(createQueue(pcs))).toMatchObject({
    name: "ConflictException",
    resourceId: queue.id,
    resourceType: "queue",
  });
});

test("a cluster holds ten queues", async () => {
  const { pcs } = await startWithCluster();
  for (let number = 1; number <= 10; number += 1) {
    await createQueue(pcs, { queueName: `queue-${String(number)}` });
  }
  const error = await refusal(createQueue(pcs));
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({ serviceCode: "pcs", resourceType: "queue" });
});

test("an update replaces the groups, keeps what is left out, and moves modifiedAt", async () => {
  const { pcs, group, queue, settle } = await startWithQueue();
  const second = await createGroup(pcs, { computeNodeGroupName: "more" });
  settle();
  const updating = (await pcs.updateQueue({ ...batch, ...serving(second) })).queue;
  expect(updating).toMatchObject({ status: "UPDATING", ...serving(second) });
  expect(updating?.modifiedAt?.getTime()).toBeGreaterThan(queue.modifiedAt?.getTime() ?? Infinity);
  settle();
  expect(await getQueue(pcs)).toEqual({ ...updating, status: "ACTIVE" });
  await pcs.updateQueue(batch);
  expect(await getQueue(pcs)).toMatchObject(serving(second));
  settle();
  await pcs.updateQueue({ ...batch, ...serving(group, second) });
  expect(await refusal(pcs.updateQueue({ ...batch, ...serving() }))).toMatchObject({
    name: "ConflictException",
    resourceId: queue.id,
    resourceType: "queue",
  });
});

test("a group that came to rest badly may stay in a queue, but not be added", async () => {
  const { pcs, group, queue } = await startWithQueue();
  await pcs.updateComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier: group.id });
  expect(await refusal(pcs.updateQueue({ ...batch, ...serving(group) }))).toBeUndefined();
  expect((await getQueue(pcs, queue.id)).status).toBe("UPDATING");
});

test("a deleted queue leaves its groups", async () => {
  const { pcs, settle, queue } = await startWithQueue();
  await pcs.deleteQueue(batch);
  expect((await getQueue(pcs)).status).toBe("DELETING");
  expect(await refusal(pcs.deleteQueue(batch))).toBeInstanceOf(ConflictException);
  settle();
  expect(await refusal(getQueue(pcs))).toMatchObject({
    name: "ResourceNotFoundException",
    resourceId: "batch",
    resourceType: "queue",
  });
  expect(await refusal(getQueue(pcs, queue.id))).toBeInstanceOf(ResourceNotFoundException);
  expect((await getGroup(pcs)).status).toBe("ACTIVE");
});
