import { expect, test } from "vitest";
import { createQueue, startWithCluster } from "#sandbox/testing/active-cluster.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { control } from "#sandbox/testing/control.ts";

test("a reset brings the seed back, and nothing else stays", async () => {
  const { endpoint, pcs, advance } = await startWithClient({ seed: true });
  const { get, post, calls } = control(endpoint);
  const { clusters: seeded = [] } = await pcs.listClusters({});
  const request = { ...clusterRequest(), clientToken: "token-of-this-test" };
  const first = await createCluster(pcs, request);
  await pcs.deleteCluster({ clusterIdentifier: "materials-test" });
  await post("clock", { advanceMs: 1_000_000, freeze: true });
  await post("faults", { operation: "*", times: 9, error: "ThrottlingException" });
  await post("outcomes", { operation: "CreateCluster", times: 9, status: "CREATE_FAILED" });
  advance(1000);

  expect(await post("reset")).toEqual({ status: 200, json: {} });
  expect(await calls()).toEqual([]);
  expect((await get("faults")).json).toEqual({ faults: [] });
  expect((await get("clock")).json).toMatchObject({ frozen: false });
  const { clusters = [] } = await pcs.listClusters({});
  const known = ({ id, name, status }: (typeof clusters)[number]) => ({ id, name, status });
  expect(clusters.map(known)).toEqual(seeded.map(known));
  const again = await createCluster(pcs, request);
  expect(again.id).not.toBe(first.id);
  expect(again.createdAt).toEqual(new Date(Number(first.createdAt) + 1000));
});

test("a reset survives a restart, and page tokens survive both", async () => {
  const { endpoint, pcs, close, dataDir } = await startWithClient({ seed: true });
  const { nextToken } = await pcs.listClusters({ maxResults: 1 });
  await createCluster(pcs);
  await control(endpoint).post("reset");
  await close();
  const { pcs: next } = await startWithClient({ seed: true, dataDir });
  expect((await next.listClusters({})).clusters).toHaveLength(3);
  expect((await next.listClusters({ maxResults: 1, nextToken })).clusters).toHaveLength(1);
});

test("without a seed a reset leaves nothing", async () => {
  const { endpoint, pcs } = await startWithCluster();
  await createQueue(pcs);
  await control(endpoint).post("reset");
  expect(await pcs.listClusters({})).toMatchObject({ clusters: [] });
  expect(await refusal(createQueue(pcs))).toMatchObject({ name: "ResourceNotFoundException" });
});
