import {
  AccessDeniedException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ValidationException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  createGroup,
  createQueue,
  startWithCluster,
  startWithQueue,
} from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, getCluster, refusal } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";

const many = (count: number, prefix = "key") =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${prefix}-${String(index)}`, ""]),
  );

test("tags given at creation are there, and none are an empty map", async () => {
  const { pcs, cluster } = await startWithCluster({}, { tags: { team: "weather" } });
  const group = await createGroup(pcs, { tags: { "Cost Center": "4410", empty: "" } });
  const queue = await createQueue(pcs);
  const tagsOf = async (resourceArn: string | undefined) =>
    (await pcs.listTagsForResource({ resourceArn })).tags;
  expect(await tagsOf(cluster.arn)).toEqual({ team: "weather" });
  expect(await tagsOf(group.arn)).toEqual({ "Cost Center": "4410", empty: "" });
  expect(await tagsOf(queue.arn)).toEqual({});
});

test("tags are added, overwritten and taken away, on all three kinds", async () => {
  const { pcs, cluster, group, queue } = await startWithQueue();
  for (const { arn: resourceArn } of [cluster, group, queue]) {
    await pcs.tagResource({ resourceArn, tags: { team: "a", Team: "b", phase: "1" } });
    await pcs.tagResource({ resourceArn, tags: { phase: "2", zone: "x" } });
    await pcs.untagResource({ resourceArn, tagKeys: ["Team", "nothing"] });
    const { tags } = await pcs.listTagsForResource({ resourceArn });
    expect(tags).toEqual({ team: "a", phase: "2", zone: "x" });
  }
});

test("tags are no update: modifiedAt stays", async () => {
  const { pcs, cluster, advance } = await startWithCluster();
  advance(1000);
  await pcs.tagResource({ resourceArn: cluster.arn, tags: { team: "a" } });
  expect((await getCluster(pcs, cluster.id ?? "")).modifiedAt).toEqual(cluster.modifiedAt);
});

test("a resource has fifty tags at most", async () => {
  const { pcs, cluster } = await startWithCluster({}, { tags: many(49) });
  const resourceArn = cluster.arn;
  const error = await refusal(pcs.tagResource({ resourceArn, tags: many(2, "more") }));
  expect(error).toBeInstanceOf(ServiceQuotaExceededException);
  expect(error).toMatchObject({ resourceId: cluster.id, resourceType: "cluster" });
  await pcs.tagResource({ resourceArn, tags: { "key-0": "changed", "more-0": "" } });
  expect(Object.keys((await pcs.listTagsForResource({ resourceArn })).tags ?? {})).toHaveLength(50);
  const creation = createCluster(pcs, clusterRequest({ clusterName: "other", tags: many(51) }));
  expect(await refusal(creation)).toBeInstanceOf(ServiceQuotaExceededException);
});

test("keys that are AWS's own, empty maps and malformed ARNs are refused", async () => {
  const { pcs, cluster } = await startWithCluster();
  const resourceArn = cluster.arn;
  const attempts = [
    pcs.tagResource({ resourceArn, tags: { "aws:team": "a" } }),
    pcs.tagResource({ resourceArn, tags: {} }),
    pcs.untagResource({ resourceArn, tagKeys: [] }),
    pcs.untagResource({ resourceArn, tagKeys: ["aws:team"] }),
    pcs.listTagsForResource({ resourceArn: "weather-forecast" }),
    pcs.tagResource({ resourceArn: "arn:aws:pcs:us-east-1::cluster/pcs_1", tags: { a: "b" } }),
  ];
  for (const error of await Promise.all(attempts.map(refusal))) {
    expect(error).toBeInstanceOf(ValidationException);
  }
});

test("an ARN must be that of a resource of this account and Region", async () => {
  const { pcs, endpoint, group, queue } = await startWithQueue({ revision: "latest" });
  const arn = group.arn ?? "";
  const unknown = [
    arn.replace(/\w+$/, "pcs_nothing"),
    arn.replace("computenodegroup", "queue"),
    arn.replace("us-east-1", "eu-west-1"),
    arn.replace("arn:aws:", "arn:aws-cn:"),
    arn.replace(/cluster\/\w+/, `cluster/${queue.id ?? ""}`),
    "arn:aws:pcs:us-east-1:111122223333:something/else",
  ];
  for (const resourceArn of unknown) {
    const error = await refusal(pcs.listTagsForResource({ resourceArn }));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({ resourceId: resourceArn });
  }
  const elsewhere = pcsClient(endpoint, "eu-west-1").listTagsForResource({ resourceArn: arn });
  expect(await refusal(elsewhere)).toBeInstanceOf(ResourceNotFoundException);
  const foreign = arn.replace("111122223333", "444455556666");
  const attempts = [
    pcs.listTagsForResource({ resourceArn: foreign }),
    pcs.tagResource({ resourceArn: foreign, tags: { a: "b" } }),
    pcs.untagResource({ resourceArn: foreign, tagKeys: ["a"] }),
  ];
  for (const error of await Promise.all(attempts.map(refusal))) {
    expect(error).toBeInstanceOf(AccessDeniedException);
  }
});
