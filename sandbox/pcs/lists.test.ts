import {
  AccessDeniedException,
  paginateListComputeNodeGroups,
  paginateListQueues,
  ResourceNotFoundException,
} from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  clusterIdentifier,
  createGroup,
  createQueue,
  startWithCluster,
} from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, refusal } from "#sandbox/testing/clusters.ts";

const names = ["third", "first", "second"];

async function start() {
  const sandbox = await startWithCluster();
  const { pcs, advance } = sandbox;
  for (const name of names) {
    await createGroup(pcs, { computeNodeGroupName: name });
    await createQueue(pcs, { queueName: name });
    advance(1000);
  }
  return sandbox;
}

test("groups and queues come oldest first, page by page, with seven members each", async () => {
  const { pcs: client } = await start();
  const groups = [];
  for await (const page of paginateListComputeNodeGroups(
    { client, pageSize: 2 },
    { clusterIdentifier },
  )) {
    groups.push(...(page.computeNodeGroups ?? []));
  }
  const queues = [];
  for await (const page of paginateListQueues({ client, pageSize: 2 }, { clusterIdentifier })) {
    queues.push(...(page.queues ?? []));
  }
  const members = ["arn", "clusterId", "createdAt", "id", "modifiedAt", "name", "status"];
  for (const list of [groups, queues]) {
    expect(list.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(members);
  }
});

test("a page token belongs to its operation and its cluster", async () => {
  const { pcs, settle } = await start();
  await createCluster(pcs, clusterRequest({ clusterName: "other-cluster" }));
  settle();
  const page = { clusterIdentifier, maxResults: 1 };
  const { nextToken } = await pcs.listQueues(page);
  expect((await pcs.listQueues({ ...page, nextToken })).queues?.[0]?.name).toBe("first");
  const wrong = [
    pcs.listComputeNodeGroups({ ...page, nextToken }),
    pcs.listClusters({ maxResults: 1, nextToken }),
    pcs.listQueues({ ...page, nextToken, clusterIdentifier: "other-cluster" }),
    pcs.listQueues({ ...page, nextToken, maxResults: 2 }),
  ];
  for (const error of await Promise.all(wrong.map(refusal))) {
    expect(error).toMatchObject({
      name: "ValidationException",
      fieldList: [{ name: "nextToken" }],
    });
  }
});

test("the cluster may be named by its id, and must exist", async () => {
  const { pcs, cluster } = await start();
  expect((await pcs.listQueues({ clusterIdentifier: cluster.id })).queues).toHaveLength(3);
  const missing = { clusterIdentifier: "nothing" };
  const unknown = { clusterIdentifier: "pcs_donotexist" };
  expect(await refusal(pcs.listQueues(missing))).toBeInstanceOf(ResourceNotFoundException);
  expect(await refusal(pcs.listQueues(unknown))).toBeInstanceOf(AccessDeniedException);
  expect(await refusal(pcs.listComputeNodeGroups(missing))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  expect(await refusal(pcs.listComputeNodeGroups(unknown))).toBeInstanceOf(AccessDeniedException);
});
