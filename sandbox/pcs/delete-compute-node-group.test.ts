import { ConflictException, ResourceNotFoundException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { deletedShownMs } from "#sandbox/store/transitions.ts";
import {
  clusterIdentifier,
  createGroup,
  getGroup,
  startWithGroup,
  startWithQueue,
} from "#sandbox/testing/active-cluster.ts";
import { refusal } from "#sandbox/testing/clusters.ts";

const request = { clusterIdentifier, computeNodeGroupIdentifier: "workers" };

test("a group is DELETING, then DELETED for a while, and then gone", async () => {
  const { pcs, group, settle, advance } = await startWithGroup();
  expect(await pcs.deleteComputeNodeGroup(request)).not.toHaveProperty("computeNodeGroup");
  expect(await getGroup(pcs)).toEqual({ ...group, status: "DELETING" });
  settle();
  expect(await getGroup(pcs)).toEqual({ ...group, status: "DELETED" });
  expect(await getGroup(pcs, group.id)).toMatchObject({ status: "DELETED" });
  expect((await pcs.listComputeNodeGroups({ clusterIdentifier })).computeNodeGroups).toEqual([]);
  advance(deletedShownMs - 1);
  expect(await getGroup(pcs)).toMatchObject({ status: "DELETED" });
  advance(1);
  expect(await refusal(getGroup(pcs))).toBeInstanceOf(ResourceNotFoundException);
  expect(await refusal(getGroup(pcs, group.id))).toMatchObject({
    name: "ResourceNotFoundException",
    resourceId: group.id,
    resourceType: "computenodegroup",
  });
});

test("what is DELETED is in nobody's way and cannot be worked on", async () => {
  const { pcs, group, settle, advance } = await startWithGroup();
  await pcs.deleteComputeNodeGroup(request);
  settle();
  expect(await refusal(pcs.deleteComputeNodeGroup(request))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  expect(await refusal(pcs.updateComputeNodeGroup(request))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  expect(await refusal(pcs.listTagsForResource({ resourceArn: group.arn }))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  const namesake = await createGroup(pcs);
  expect((await getGroup(pcs)).id).toBe(namesake.id);
  expect((await getGroup(pcs, group.id)).status).toBe("DELETED");
  settle();
  await pcs.deleteComputeNodeGroup(request);
  advance(24 * 60 * 60 * 1000);
  await pcs.deleteCluster({ clusterIdentifier });
});

test("a group that serves queues cannot be deleted, and the queue is named", async () => {
  const { pcs, queue, settle } = await startWithQueue();
  const error = await refusal(pcs.deleteComputeNodeGroup(request));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: queue.id, resourceType: "queue" });
  expect(String(error)).toContain("the queue batch");
  const queueIdentifier = queue.id;
  await pcs.updateQueue({ clusterIdentifier, queueIdentifier, computeNodeGroupConfigurations: [] });
  await pcs.deleteComputeNodeGroup(request);
  settle();
  expect((await getGroup(pcs)).status).toBe("DELETED");
});

test("a queue that is being deleted still counts, until it has gone", async () => {
  const { pcs, settle } = await startWithQueue();
  await pcs.deleteQueue({ clusterIdentifier, queueIdentifier: "batch" });
  expect(await refusal(pcs.deleteComputeNodeGroup(request))).toBeInstanceOf(ConflictException);
  settle();
  await pcs.deleteComputeNodeGroup(request);
});

test("the same token deletes once, and a group in a transition is left alone", async () => {
  const { pcs } = await startWithGroup();
  const clientToken = "token-of-a-click";
  await pcs.deleteComputeNodeGroup({ ...request, clientToken });
  await pcs.deleteComputeNodeGroup({ ...request, clientToken });
  expect(await refusal(pcs.deleteComputeNodeGroup(request))).toBeInstanceOf(ConflictException);
});
