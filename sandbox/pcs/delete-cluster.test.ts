import {
  AccessDeniedException,
  ConflictException,
  ResourceNotFoundException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  clusterIdentifier,
  createGroup,
  createQueue,
  startWithCluster,
} from "#sandbox/testing/active-cluster.ts";
import { createCluster, getCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

test("a deletion answers with an empty body", async () => {
  const { endpoint } = await startWithCluster();
  const body = JSON.stringify({ clusterIdentifier });
  const answer = await call(endpoint, { target: "DeleteCluster", body });
  expect(answer).toMatchObject({ status: 200, text: "" });
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0");
});

test("a cluster is DELETING, then gone, and its name is free", async () => {
  const { pcs, cluster, settle } = await startWithCluster();
  await pcs.deleteCluster({ clusterIdentifier });
  expect((await getCluster(pcs, clusterIdentifier)).status).toBe("DELETING");
  settle();
  expect(await refusal(getCluster(pcs, clusterIdentifier))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  expect(await refusal(getCluster(pcs, cluster.id ?? ""))).toBeInstanceOf(AccessDeniedException);
  expect((await pcs.listClusters({})).clusters).toEqual([]);
  await createCluster(pcs);
});

test("a failed creation can be deleted", async () => {
  const { pcs } = await startWithClient({ seed: true });
  await pcs.deleteCluster({ clusterIdentifier: "materials-test" });
  expect((await getCluster(pcs, "materials-test")).status).toBe("DELETING");
});

test("a cluster in a transition cannot be deleted", async () => {
  const { pcs, advance } = await startWithClient();
  const remove = () => pcs.deleteCluster({ clusterIdentifier });
  const { id } = await createCluster(pcs);
  const error = await refusal(remove());
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: id, resourceType: "cluster" });
  advance(transitionMs);
  await remove();
  expect(await refusal(remove())).toBeInstanceOf(ConflictException);
});

test("what is inside must go first, and is named", async () => {
  const { pcs, settle } = await startWithCluster();
  const group = await createGroup(pcs);
  const queue = await createQueue(pcs);
  settle();
  const error = await refusal(pcs.deleteCluster({ clusterIdentifier }));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: group.id, resourceType: "computenodegroup" });
  expect(String(error)).toContain("the compute node group workers, the queue batch");
  await pcs.deleteComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier: group.id });
  settle();
  expect(await refusal(pcs.deleteCluster({ clusterIdentifier }))).toMatchObject({
    resourceId: queue.id,
    resourceType: "queue",
  });
  await pcs.deleteQueue({ clusterIdentifier, queueIdentifier: queue.id });
  expect(await refusal(pcs.deleteCluster({ clusterIdentifier }))).toBeInstanceOf(ConflictException);
  settle();
  await pcs.deleteCluster({ clusterIdentifier });
});

test("the same token deletes once and succeeds again, also when the cluster has gone", async () => {
  const { pcs, settle } = await startWithCluster();
  const request = { clusterIdentifier, clientToken: "token-of-a-click" };
  await pcs.deleteCluster(request);
  await pcs.deleteCluster(request);
  settle();
  await pcs.deleteCluster(request);
  const other = pcs.deleteCluster({ ...request, clusterIdentifier: "another" });
  expect(await refusal(other)).toBeInstanceOf(ConflictException);
});

test("what does not exist cannot be deleted", async () => {
  const { pcs } = await startWithClient();
  const remove = (identifier: string) =>
    refusal(pcs.deleteCluster({ clusterIdentifier: identifier }));
  expect(await remove("nothing")).toBeInstanceOf(ResourceNotFoundException);
  expect(await remove("pcs_nothing")).toBeInstanceOf(AccessDeniedException);
});
