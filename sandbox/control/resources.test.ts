import { expect, test } from "vitest";
import {
  createQueue,
  getGroup,
  getQueue,
  startWithCluster,
  startWithQueue,
} from "#sandbox/testing/active-cluster.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { createCluster, getCluster, refusal } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";

/** The first subnet and security group of another Region. */
function networkingOf(region: string) {
  const { subnets, securityGroups } = networkOf({ accountId: "111122223333", region });
  const ids = (things: { id: string }[]) => things.slice(0, 1).map(({ id }) => id);
  return { subnetIds: ids(subnets), securityGroupIds: ids(securityGroups) };
}

test("clusters, node groups and queues take any status, by name, id or ARN", async () => {
  const { endpoint, pcs, cluster, group, queue } = await startWithQueue();
  const { post } = control(endpoint);
  const set = (identifier: string | undefined, status: string) =>
    post("resources", { identifier, status });

  expect(await set("weather-forecast", "SUSPENDED")).toEqual({
    status: 200,
    json: {
      accountId: "111122223333",
      region: "us-east-1",
      type: "cluster",
      id: cluster.id,
      name: "weather-forecast",
      status: "SUSPENDED",
    },
  });
  expect((await getCluster(pcs, "weather-forecast")).status).toBe("SUSPENDED");
  expect((await set(group.id, "UPDATE_FAILED")).status).toBe(200);
  expect((await getGroup(pcs)).status).toBe("UPDATE_FAILED");
  expect((await set(queue.arn, "HIBERNATING")).status).toBe(200);
  expect((await getQueue(pcs)).status).toBe("HIBERNATING");
});

test("tags are put on as AWS does it, beside those that are there", async () => {
  const { endpoint, pcs, cluster } = await startWithCluster({}, { tags: { team: "weather" } });
  const { post } = control(endpoint);
  const tags = { "aws:cloudformation:stack-name": "hpc" };
  expect((await post("resources", { identifier: "weather-forecast", tags })).status).toBe(200);
  const { tags: now } = await pcs.listTagsForResource({ resourceArn: cluster.arn });
  expect(now).toEqual({ team: "weather", ...tags });
  expect((await getCluster(pcs, "weather-forecast")).status).toBe("ACTIVE");
  expect((await post("resources", { identifier: "weather-forecast" })).status).toBe(400);
});

test("statuses that PCS leaves by itself end by themselves", async () => {
  const { endpoint, pcs, settle } = await startWithCluster();
  const { post } = control(endpoint);
  const endings = [
    ["SUSPENDING", "SUSPENDED"],
    ["RESUMING", "ACTIVE"],
    ["UPDATING", "ACTIVE"],
    ["CREATING", "ACTIVE"],
  ] as const;
  for (const [status, ending] of endings) {
    await post("resources", { identifier: "weather-forecast", status });
    expect((await getCluster(pcs, "weather-forecast")).status).toBe(status);
    settle();
    expect((await getCluster(pcs, "weather-forecast")).status).toBe(ending);
  }
  await post("resources", { identifier: "weather-forecast", status: "DELETING" });
  settle();
  expect(await refusal(getCluster(pcs, "weather-forecast"))).toMatchObject({
    name: "ResourceNotFoundException",
  });
});

test("a status that is set ends a transition under way", async () => {
  const { endpoint, pcs, settle } = await startWithCluster();
  await createQueue(pcs);
  await control(endpoint).post("resources", { identifier: "batch", status: "CREATE_FAILED" });
  settle();
  expect((await getQueue(pcs)).status).toBe("CREATE_FAILED");
});

test("what is not there is not found, and what is there twice needs an id", async () => {
  const { endpoint, cluster } = await startWithCluster();
  const { post } = control(endpoint);
  const nothing = await post("resources", { identifier: "nothing", status: "ACTIVE" });
  expect(nothing.status).toBe(404);
  expect(nothing.json).toHaveProperty("message", expect.stringMatching(/^identifier: there is no/));
  const twin = await createCluster(pcsClient(endpoint, "eu-west-1"), {
    ...clusterRequest(),
    networking: networkingOf("eu-west-1"),
  });
  const { status, json } = await post("resources", {
    identifier: "weather-forecast",
    status: "SUSPENDED",
  });
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain(cluster.id);
  expect(JSON.stringify(json)).toContain(twin.id);
  expect((await post("resources", { identifier: twin.arn, status: "SUSPENDED" })).status).toBe(200);
});
