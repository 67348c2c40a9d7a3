import {
  AccessDeniedException,
  ConflictException,
  CreateClusterCommand,
  DeleteClusterCommand,
  GetClusterCommand,
  ListClustersCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { startTestSandbox, transitionMs } from "#sandbox/testing/start-sandbox.ts";

async function start() {
  const { endpoint, advance } = await startTestSandbox({ seed: true });
  const pcs = pcsClient(endpoint);
  const remove = (clusterIdentifier: string, clientToken?: string) =>
    pcs.send(new DeleteClusterCommand({ clusterIdentifier, clientToken })).then(
      () => undefined,
      (error: unknown) => error,
    );
  const status = async (clusterIdentifier: string) =>
    (await pcs.send(new GetClusterCommand({ clusterIdentifier }))).cluster?.status;
  return { endpoint, pcs, advance, remove, status };
}

test("a deletion answers with an empty body", async () => {
  const { endpoint } = await start();
  const body = JSON.stringify({ clusterIdentifier: "genomics" });
  const answer = await call(endpoint, { target: "DeleteCluster", body });
  expect(answer).toMatchObject({ status: 200, text: "" });
  expect(answer.headers.get("content-type")).toBe("application/x-amz-json-1.0");
});

test("a cluster is DELETING, then gone, and its name is free", async () => {
  const { pcs, advance, remove, status } = await start();
  const { cluster } = await pcs.send(new GetClusterCommand({ clusterIdentifier: "genomics" }));
  expect(await remove("genomics")).toBeUndefined();
  expect(await status("genomics")).toBe("DELETING");
  advance(transitionMs);
  await expect(status("genomics")).rejects.toBeInstanceOf(ResourceNotFoundException);
  await expect(status(cluster?.id ?? "")).rejects.toBeInstanceOf(AccessDeniedException);
  expect((await pcs.send(new ListClustersCommand({}))).clusters).toHaveLength(2);
  await pcs.send(new CreateClusterCommand(clusterRequest({ clusterName: "genomics" })));
});

test("a failed creation can be deleted", async () => {
  const { remove, status } = await start();
  expect(await remove("materials-test")).toBeUndefined();
  expect(await status("materials-test")).toBe("DELETING");
});

test("a cluster in a transition cannot be deleted", async () => {
  const { pcs, remove, advance } = await start();
  const { cluster } = await pcs.send(new CreateClusterCommand(clusterRequest()));
  const error = await remove("weather-forecast");
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: cluster?.id, resourceType: "cluster" });
  advance(transitionMs);
  expect(await remove("weather-forecast")).toBeUndefined();
  expect(await remove("weather-forecast")).toBeInstanceOf(ConflictException);
});

test("the same token deletes once and succeeds again, also when the cluster has gone", async () => {
  const { remove, advance } = await start();
  expect(await remove("genomics", "token-of-a-click")).toBeUndefined();
  expect(await remove("genomics", "token-of-a-click")).toBeUndefined();
  advance(transitionMs);
  expect(await remove("genomics", "token-of-a-click")).toBeUndefined();
  expect(await remove("cfd-production", "token-of-a-click")).toBeInstanceOf(ConflictException);
});

test("what does not exist cannot be deleted", async () => {
  const { remove } = await start();
  expect(await remove("nothing")).toBeInstanceOf(ResourceNotFoundException);
  expect(await remove("pcs_nothing")).toBeInstanceOf(AccessDeniedException);
});
