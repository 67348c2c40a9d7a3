import type { PCS } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterIdentifier, createGroup, createQueue } from "#sandbox/testing/active-cluster.ts";
import { subnetId } from "#sandbox/testing/cluster-request.ts";
import { control } from "#sandbox/testing/control.ts";
import { imageId } from "#sandbox/testing/group-request.ts";
import { boot, idsOf, scaling, startWithInstances } from "#sandbox/testing/instances.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

const hour = 60 * 60 * 1000;

const update = (pcs: PCS, change: object) =>
  pcs.updateComputeNodeGroup({
    clusterIdentifier,
    computeNodeGroupIdentifier: "workers",
    ...change,
  });

test("an update of what nodes are made of replaces them", async () => {
  const { pcs, settle, advance, instances, states } = await startWithInstances();
  advance(boot);
  const before = await instances();
  await update(pcs, { amiId: imageId("rocky9-x86_64") });
  expect(idsOf(await instances())).toEqual(idsOf(before));
  settle();
  expect(await states()).toEqual(["shutting-down", "shutting-down", "pending", "pending"]);
  advance(boot);
  expect(await states()).toEqual(["terminated", "terminated", "running", "running"]);
  const after = (await instances()).slice(2);
  expect(after.map(({ ImageId }) => ImageId)).toEqual([
    imageId("rocky9-x86_64"),
    imageId("rocky9-x86_64"),
  ]);
  advance(hour + 1);
  expect(idsOf(await instances())).toEqual(idsOf(after));
});

test.each<[string, object]>([
  ["Slurm settings", { slurmConfiguration: { scaleDownIdleTimeInSeconds: 60 } }],
  ["another subnet", { subnetIds: [subnetId("hpc-private-a"), subnetId("hpc-private-b")] }],
])("an update of %s leaves them alone", async (_what, change) => {
  const { pcs, settle, instances } = await startWithInstances();
  const before = idsOf(await instances());
  await update(pcs, change);
  settle();
  expect(idsOf(await instances())).toEqual(before);
});

test("an update that fails replaces nothing", async () => {
  const { endpoint, pcs, settle, instances } = await startWithInstances();
  const before = idsOf(await instances());
  const { post } = control(endpoint);
  await post("outcomes", {
    operation: "UpdateComputeNodeGroup",
    times: 1,
    status: "UPDATE_FAILED",
    errorInfo: [],
  });
  await update(pcs, { amiId: imageId("rocky9-x86_64") });
  settle();
  expect(idsOf(await instances())).toEqual(before);
});

test("groups grow and shrink with their least number", async () => {
  const { pcs, settle, advance, instances, states } = await startWithInstances();
  advance(boot);
  await update(pcs, scaling(3));
  settle();
  // Nobody looked at the first two until now.
  expect(await states()).toEqual(["running", "running", "pending"]);
  const kept = idsOf(await instances()).slice(0, 1);
  await update(pcs, scaling(1));
  settle();
  expect(await states()).toEqual(["running", "shutting-down", "shutting-down"]);
  expect(idsOf(await instances()).slice(0, 1)).toEqual(kept);
});

test("a group that is deleted takes its instances with it", async () => {
  const { pcs, advance, instances, states } = await startWithInstances();
  advance(boot);
  expect(await states()).toEqual(["running", "running"]);
  await pcs.deleteComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier: "workers" });
  advance(boot - 1);
  expect(await states()).toEqual(["shutting-down", "shutting-down"]);
  advance(1);
  const [first] = await instances();
  expect(first).toMatchObject({
    State: { Code: 48, Name: "terminated" },
    StateReason: { Code: "Client.UserInitiatedShutdown" },
  });
  expect(first?.StateTransitionReason).toMatch(/^User initiated \(.* GMT\)$/);
  expect(first?.PrivateIpAddress).toBeUndefined();
  advance(hour + 1);
  expect(await states()).toEqual([]);
});

test("a suspended group has no instances, a resumed one has others", async () => {
  const { endpoint, advance, group, states, instances } = await startWithInstances();
  const { post } = control(endpoint);
  advance(boot);
  const before = idsOf(await instances());
  await post("resources", { identifier: group.id, status: "SUSPENDED" });
  expect(await states()).toEqual(["shutting-down", "shutting-down"]);
  advance(boot);
  await post("resources", { identifier: group.id, status: "ACTIVE" });
  expect((await states()).slice(0, 2)).toEqual(["terminated", "terminated"]);
  const after = idsOf(await instances()).slice(2);
  expect(after).toHaveLength(2);
  expect(after.some((id) => before.includes(id))).toBe(false);
});

test("load moves groups that queues name between their bounds, the same at every run", async () => {
  const { pcs, settle, advance, group, instances } = await startWithInstances(scaling(1, 9), {
    load: true,
  });
  const idle = await createGroup(pcs, { computeNodeGroupName: "login", ...scaling(1, 9) });
  const configuration = { computeNodeGroupId: group.id };
  await createQueue(pcs, { computeNodeGroupConfigurations: [configuration] });
  settle();
  const counts: number[] = [];
  for (let period = 0; period < 12; period += 1) {
    advance(4 * transitionMs);
    const running = (await instances()).filter(({ State }) => (State?.Code ?? 48) <= 16);
    counts.push(running.length);
    const others = await instances(idle.id ?? "");
    expect(others.map(({ State }) => State?.Name)).toEqual(["running"]);
  }
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...counts)).toBeLessThanOrEqual(9);
  expect(new Set(counts).size).toBeGreaterThan(3);
});
