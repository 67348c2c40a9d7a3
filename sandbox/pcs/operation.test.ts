import { ConflictException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
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
