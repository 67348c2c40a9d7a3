import { ConflictException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { clusterIdentifier, startWithQueue } from "#sandbox/testing/active-cluster.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { call } from "#sandbox/testing/signed-request.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

test("the same token and request give the first answer again, and one cluster", async () => {
  const { pcs, advance } = await startWithClient();
  const clientToken = "token-of-a-form";
  const tags = { a: "1", b: "2" };
  const first = await createCluster(pcs, { ...clusterRequest({ tags }), clientToken });
  advance(transitionMs);
  const again = await createCluster(pcs, {
    ...clusterRequest({ tags: { b: "2", a: "1" } }),
    clientToken,
  });
  expect(again).toEqual(first);
});

test("the same token with another request is a conflict, and for another Region it is new", async () => {
  const { pcs, endpoint } = await startWithClient();
  const clientToken = "token-of-a-form";
  await createCluster(pcs, { ...clusterRequest(), clientToken });
  const error = await refusal(
    createCluster(pcs, { ...clusterRequest({ size: "LARGE" }), clientToken }),
  );
  expect(error).toBeInstanceOf(ConflictException);
  const elsewhere = await refusal(
    createCluster(pcsClient(endpoint, "eu-west-1"), { ...clusterRequest(), clientToken }),
  );
  expect(elsewhere).toMatchObject({ fieldList: [{ name: "networking.subnetIds[0]" }, {}] });
});

test("a token is forgotten after 24 hours", async () => {
  const { pcs, advance } = await startWithClient();
  const clientToken = "token-of-a-form";
  await createCluster(pcs, { ...clusterRequest(), clientToken });
  advance(24 * 60 * 60 * 1000);
  const error = await refusal(createCluster(pcs, { ...clusterRequest(), clientToken }));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceType: "cluster" });
});

const [cluster, group, queue] = [
  { clusterIdentifier },
  { clusterIdentifier, computeNodeGroupIdentifier: "workers" },
  { clusterIdentifier, queueIdentifier: "batch" },
];
const scaling = (maxInstanceCount: number) => ({
  scalingConfiguration: { minInstanceCount: 0, maxInstanceCount },
});
const idle = (scaleDownIdleTimeInSeconds: number) => ({
  slurmConfiguration: { scaleDownIdleTimeInSeconds },
});
const settings = (parameterValue: string) => ({
  slurmConfiguration: { slurmCustomSettings: [{ parameterName: "MaxTime", parameterValue }] },
});

/** A mutation that changes something, and the same call with other parameters. */
type Repeated = [string, object, object];

test.each<Repeated>([
  ["UpdateCluster", { ...cluster, ...idle(60) }, { ...cluster, ...idle(61) }],
  ["CreateComputeNodeGroup", groupRequest({ computeNodeGroupName: "more" }), groupRequest()],
  ["UpdateComputeNodeGroup", { ...group, ...scaling(8) }, { ...group, ...scaling(9) }],
  ["CreateQueue", { ...cluster, queueName: "more" }, { ...cluster, queueName: "other" }],
  ["UpdateQueue", { ...queue, ...settings("60") }, { ...queue, ...settings("61") }],
  ["DeleteQueue", queue, { ...queue, queueIdentifier: "other" }],
])("%s with the same token happens once", async (target, request, other) => {
  const { endpoint, settle } = await startWithQueue();
  const send = (members: object) =>
    call(endpoint, {
      target,
      body: JSON.stringify({ ...members, clientToken: "token-of-a-form" }),
    });
  const first = await send(request);
  expect(first.status).toBe(200);
  expect((await send(request)).text).toBe(first.text);
  settle();
  expect((await send(request)).text).toBe(first.text);
  expect((await send(other)).json).toMatchObject({
    __type: "com.amazonaws.pcs#ConflictException",
    resourceId: "token-of-a-form",
  });
});

test("a request that was refused leaves its token free", async () => {
  const { pcs, settle } = await startWithQueue();
  const clientToken = "token-of-a-form";
  expect(
    await refusal(pcs.updateQueue({ ...queue, queueIdentifier: "other", clientToken })),
  ).toMatchObject({ name: "ResourceNotFoundException" });
  expect((await pcs.updateQueue({ ...queue, clientToken })).queue?.status).toBe("UPDATING");
  settle();
});
