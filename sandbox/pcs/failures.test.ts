import { ConflictException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  clusterIdentifier,
  createGroup,
  createQueue,
  getGroup,
  getQueue,
  startWithCluster,
  startWithQueue,
} from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, getCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

const errorInfo = [{ code: "NO_CAPACITY", message: "There was no capacity." }];

/** Lets the next call of an operation start a transition that fails. */
const failNext = (endpoint: string, operation: string) => {
  const [, verb = ""] = /^(Create|Update|Delete)/.exec(operation) ?? [];
  const status = `${verb.toUpperCase()}_FAILED`;
  return control(endpoint).post("outcomes", { operation, times: 1, status, errorInfo });
};

test("a failed creation of a cluster has no controller, says why, and can be deleted", async () => {
  const { pcs, endpoint, advance } = await startWithClient();
  await failNext(endpoint, "CreateCluster");
  expect(await createCluster(pcs)).not.toHaveProperty("errorInfo");
  advance(transitionMs);
  const failed = await getCluster(pcs, clusterIdentifier);
  expect(failed).toMatchObject({ status: "CREATE_FAILED", errorInfo });
  expect(failed).not.toHaveProperty("endpoints");
  expect(await refusal(createGroup(pcs))).toBeInstanceOf(ConflictException);
  expect(await refusal(pcs.updateCluster({ clusterIdentifier }))).toBeInstanceOf(ConflictException);
  await createCluster(pcs, clusterRequest({ clusterName: "second" }));
  await pcs.deleteCluster({ clusterIdentifier });
});

test("a failed update of a cluster goes back, and can be sent again", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  const before = await getCluster(pcs, clusterIdentifier);
  await failNext(endpoint, "UpdateCluster");
  const request = {
    clusterIdentifier,
    scheduler: { version: "26.05" },
    slurmConfiguration: { accounting: { mode: "STANDARD" as const } },
  };
  const { cluster: updating } = await pcs.updateCluster(request);
  expect(updating).toMatchObject({ status: "UPDATING", scheduler: { version: "26.05" } });
  settle();
  expect(await getCluster(pcs, clusterIdentifier)).toEqual({
    ...before,
    status: "UPDATE_FAILED",
    modifiedAt: updating?.modifiedAt,
    errorInfo,
  });
  const { cluster: again } = await pcs.updateCluster(request);
  expect(again).not.toHaveProperty("errorInfo");
  settle();
  expect(await getCluster(pcs, clusterIdentifier)).toMatchObject({
    status: "ACTIVE",
    scheduler: { version: "26.05" },
    endpoints: [{}, { type: "SLURMDBD" }],
  });
});

test("a failed deletion of a cluster leaves it whole, to be deleted again", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  const before = await getCluster(pcs, clusterIdentifier);
  await failNext(endpoint, "DeleteCluster");
  await pcs.deleteCluster({ clusterIdentifier });
  settle();
  const failed = await getCluster(pcs, clusterIdentifier);
  expect(failed).toEqual({ ...before, status: "DELETE_FAILED", errorInfo });
  await pcs.deleteCluster({ clusterIdentifier });
  expect((await getCluster(pcs, clusterIdentifier)).status).toBe("DELETING");
});

test("a failed update of a group goes back, and its former maximum counts all along", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  const scaling = (maxInstanceCount: number) => ({
    scalingConfiguration: { minInstanceCount: 0, maxInstanceCount },
  });
  await createGroup(pcs, scaling(30));
  settle();
  await failNext(endpoint, "UpdateComputeNodeGroup");
  const group = { clusterIdentifier, computeNodeGroupIdentifier: "workers" };
  await pcs.updateComputeNodeGroup({ ...group, ...scaling(1) });
  const next = createGroup(pcs, { computeNodeGroupName: "more", ...scaling(10) });
  expect(await refusal(next)).toMatchObject({ name: "ServiceQuotaExceededException" });
  settle();
  expect(await getGroup(pcs)).toMatchObject({ status: "UPDATE_FAILED", errorInfo, ...scaling(30) });
  await pcs.updateComputeNodeGroup({ ...group, ...scaling(2) });
  settle();
  const mended = await getGroup(pcs);
  expect(mended).toMatchObject({ status: "ACTIVE", ...scaling(2) });
  expect(mended).not.toHaveProperty("errorInfo");
});

test("a queue whose update fails has its groups back, so they could not be deleted", async () => {
  const { pcs, endpoint, group, settle } = await startWithQueue();
  await failNext(endpoint, "UpdateQueue");
  const queue = { clusterIdentifier, queueIdentifier: "batch" };
  await pcs.updateQueue({ ...queue, computeNodeGroupConfigurations: [] });
  expect((await getQueue(pcs)).computeNodeGroupConfigurations).toEqual([]);
  const deletion = pcs.deleteComputeNodeGroup({
    clusterIdentifier,
    computeNodeGroupIdentifier: group.id,
  });
  expect(await refusal(deletion)).toBeInstanceOf(ConflictException);
  settle();
  expect(await getQueue(pcs)).toMatchObject({
    status: "UPDATE_FAILED",
    computeNodeGroupConfigurations: [{ computeNodeGroupId: group.id }],
    errorInfo,
  });
});

test("failed creations and deletions of groups and queues rest until they are deleted", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  const [queueIdentifier, computeNodeGroupIdentifier] = ["batch", "workers"];
  for (const kind of ["ComputeNodeGroup", "Queue"]) await failNext(endpoint, `Create${kind}`);
  await createGroup(pcs);
  await createQueue(pcs);
  settle();
  expect(await getGroup(pcs)).toMatchObject({ status: "CREATE_FAILED", errorInfo });
  expect(await getQueue(pcs)).toMatchObject({ status: "CREATE_FAILED", errorInfo });
  const update = pcs.updateComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier });
  expect(await refusal(update)).toBeInstanceOf(ConflictException);
  const remove = async () => {
    await pcs.deleteQueue({ clusterIdentifier, queueIdentifier });
    await pcs.deleteComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier });
    settle();
  };
  for (const kind of ["ComputeNodeGroup", "Queue"]) await failNext(endpoint, `Delete${kind}`);
  await remove();
  expect(await getGroup(pcs)).toMatchObject({ status: "DELETE_FAILED", errorInfo });
  expect(await getQueue(pcs)).toMatchObject({ status: "DELETE_FAILED", errorInfo });
  await remove();
  expect((await getGroup(pcs)).status).toBe("DELETED");
});

test("failures can be left without a reason", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  await control(endpoint).post("outcomes", {
    operation: "CreateQueue",
    times: 1,
    status: "CREATE_FAILED",
  });
  await createQueue(pcs);
  settle();
  expect(await getQueue(pcs)).not.toHaveProperty("errorInfo");
});
