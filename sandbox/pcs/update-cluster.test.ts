import {
  AccessDeniedException,
  ConflictException,
  ResourceNotFoundException,
  type UpdateClusterCommandInput,
  ValidationException,
} from "@aws-sdk/client-pcs";
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
import { getCluster, refusal } from "#sandbox/testing/clusters.ts";
import { control } from "#sandbox/testing/control.ts";

type Slurm = NonNullable<UpdateClusterCommandInput["slurmConfiguration"]>;

async function start(...args: Parameters<typeof startWithCluster>) {
  const sandbox = await startWithCluster(...args);
  const update = async (change: Partial<UpdateClusterCommandInput> = {}) =>
    (await sandbox.pcs.updateCluster({ clusterIdentifier, ...change })).cluster;
  const slurmAfter = async (slurmConfiguration: Slurm) => {
    await update({ slurmConfiguration });
    sandbox.settle();
    return (await getCluster(sandbox.pcs, clusterIdentifier)).slurmConfiguration;
  };
  return { ...sandbox, update, slurmAfter };
}

const version = (scheduler: "23.11" | "24.05" | "24.11" | "25.05" | "25.11") => ({
  scheduler: { type: "SLURM" as const, version: scheduler },
});

test("an update is UPDATING, then ACTIVE, and moves modifiedAt when it is accepted", async () => {
  const { pcs, update, cluster, settle } = await start();
  const before = await getCluster(pcs, clusterIdentifier);
  const updating = await update({ slurmConfiguration: { scaleDownIdleTimeInSeconds: 60 } });
  expect(updating).toEqual({
    ...before,
    status: "UPDATING",
    modifiedAt: updating?.modifiedAt,
    slurmConfiguration: { ...before.slurmConfiguration, scaleDownIdleTimeInSeconds: 60 },
  });
  expect(updating?.modifiedAt?.getTime()).toBeGreaterThan(
    cluster.modifiedAt?.getTime() ?? Infinity,
  );
  settle();
  expect(await getCluster(pcs, clusterIdentifier)).toEqual({ ...updating, status: "ACTIVE" });
});

test("accounting and REST get and lose their endpoints and key when ACTIVE returns", async () => {
  const { pcs, update, settle } = await start();
  const types = async () =>
    (await getCluster(pcs, clusterIdentifier)).endpoints?.map(({ type }) => type);
  const on = {
    accounting: { mode: "STANDARD" as const },
    slurmRest: { mode: "STANDARD" as const },
  };
  const updating = await update({ slurmConfiguration: on });
  expect(updating?.slurmConfiguration).toMatchObject(on);
  expect(updating?.slurmConfiguration).not.toHaveProperty("jwtAuth");
  expect(await types()).toEqual(["SLURMCTLD"]);
  settle();
  expect(await types()).toEqual(["SLURMCTLD", "SLURMDBD", "SLURMRESTD"]);
  const { authKey, jwtAuth } = (await getCluster(pcs, clusterIdentifier)).slurmConfiguration ?? {};
  expect(jwtAuth?.jwtKey?.secretArn).toMatch(/^arn:aws:secretsmanager/);

  const off = { accounting: { mode: "NONE" as const }, slurmRest: { mode: "NONE" as const } };
  await update({ slurmConfiguration: off });
  expect(await types()).toHaveLength(3);
  settle();
  expect(await types()).toEqual(["SLURMCTLD"]);
  const after = (await getCluster(pcs, clusterIdentifier)).slurmConfiguration;
  expect(after).toEqual({ ...off, authKey });
});

test("what is left out stays, and a list replaces the list before", async () => {
  const { slurmAfter } = await start();
  const prolog = { parameterName: "Prolog", parameterValue: "/opt/prolog.sh" };
  const epilog = { parameterName: "Epilog", parameterValue: "/opt/epilog.sh" };
  const commit = { parameterName: "CommitDelay", parameterValue: "1" };
  const all = {
    scaleDownIdleTimeInSeconds: 60,
    slurmCustomSettings: [prolog, epilog],
    slurmdbdCustomSettings: [commit],
    accounting: { mode: "STANDARD" as const },
  };
  expect(await slurmAfter(all)).toMatchObject(all);
  expect(await slurmAfter({ accounting: { defaultPurgeTimeInDays: 30 } })).toMatchObject({
    ...all,
    accounting: { mode: "STANDARD", defaultPurgeTimeInDays: 30 },
  });
  expect(await slurmAfter({ slurmCustomSettings: [epilog] })).toMatchObject({
    slurmCustomSettings: [epilog],
    slurmdbdCustomSettings: [commit],
    accounting: { defaultPurgeTimeInDays: 30 },
  });
  const emptied = await slurmAfter({ slurmCustomSettings: [], slurmdbdCustomSettings: [] });
  expect(emptied).not.toHaveProperty("slurmCustomSettings");
  expect(emptied).not.toHaveProperty("slurmdbdCustomSettings");
});

test("slurmdbd settings keep accounting on, whichever call they came with", async () => {
  const { update, slurmAfter } = await start();
  const slurmdbdCustomSettings = [{ parameterName: "CommitDelay", parameterValue: "1" }];
  expect(await refusal(update({ slurmConfiguration: { slurmdbdCustomSettings } }))).toMatchObject({
    reason: "other",
    fieldList: [{ name: "slurmConfiguration.slurmdbdCustomSettings" }],
  });
  await slurmAfter({ accounting: { mode: "STANDARD" }, slurmdbdCustomSettings });
  const off = update({ slurmConfiguration: { accounting: { mode: "NONE" } } });
  expect(await refusal(off)).toBeInstanceOf(ValidationException);
});

test.each([
  ["24.05", "can only be raised"],
  ["24.11", "already"],
])("from 24.11 no update leads to %s", async (to, words) => {
  const { update } = await start({}, version("24.11"));
  const error = await refusal(update({ scheduler: { version: to } }));
  expect(error).toMatchObject({ reason: "other", fieldList: [{ name: "scheduler.version" }] });
  expect(String(error)).toContain(words);
});

test("a version goes up together with what needs it, as long as it is supported", async () => {
  const { pcs, update, settle, advance } = await start({}, version("24.11"));
  advance(30 * 24 * 60 * 60 * 1000);
  const settings = { slurmConfiguration: { slurmRest: { mode: "STANDARD" as const } } };
  expect(await refusal(update(settings))).toMatchObject({
    fieldList: [{ name: "slurmConfiguration.slurmRest.mode" }],
  });
  const ended = await refusal(update({ scheduler: { version: "25.05" }, ...settings }));
  expect(String(ended)).toContain("Support for Slurm 25.05 ended");
  expect(await update({ scheduler: { version: "25.11" }, ...settings })).toMatchObject({
    status: "UPDATING",
    scheduler: { type: "SLURM", version: "25.11" },
  });
  settle();
  expect((await getCluster(pcs, clusterIdentifier)).endpoints).toHaveLength(2);
});

test("more than three majors take a version in between", async () => {
  const { update } = await start({}, version("23.11"));
  const error = await refusal(update({ scheduler: { version: "25.11" } }));
  expect(String(error)).toContain("at most 3 major versions");
});

test("everything in the cluster must be ACTIVE", async () => {
  const { pcs, settle } = await startWithQueue();
  const group = await createGroup(pcs, { computeNodeGroupName: "late" });
  const error = await refusal(pcs.updateCluster({ clusterIdentifier }));
  expect(error).toBeInstanceOf(ConflictException);
  expect(error).toMatchObject({ resourceId: group.id, resourceType: "computenodegroup" });
  expect(String(error)).toContain("the compute node group late");
  settle();
  const queue = await createQueue(pcs, { queueName: "late" });
  expect(await refusal(pcs.updateCluster({ clusterIdentifier }))).toMatchObject({
    resourceId: queue.id,
    resourceType: "queue",
  });
  settle();
  await pcs.updateCluster({ clusterIdentifier });
});

test("one update at a time, and nothing inside changes meanwhile", async () => {
  const { pcs, update } = await start();
  await update();
  expect(await refusal(update())).toBeInstanceOf(ConflictException);
  expect(await refusal(createGroup(pcs))).toBeInstanceOf(ConflictException);
  expect(await refusal(createQueue(pcs))).toBeInstanceOf(ConflictException);
  expect(await refusal(pcs.deleteCluster({ clusterIdentifier }))).toBeInstanceOf(ConflictException);
});

test("a cluster that is suspended resumes with a supported version, and all inside with it", async () => {
  const { pcs, endpoint, settle } = await startWithQueue({}, version("25.05"));
  const { post } = control(endpoint);
  for (const identifier of [clusterIdentifier, "workers", "batch"]) {
    await post("resources", { identifier, status: "SUSPENDED" });
  }
  await post("clock", { advanceMs: 300 * 24 * 60 * 60 * 1000 });
  const unchanged = await refusal(pcs.updateCluster({ clusterIdentifier }));
  expect(unchanged).toMatchObject({ fieldList: [{ name: "scheduler.version" }] });
  const scheduler = { version: "26.05" };
  const { cluster } = await pcs.updateCluster({ clusterIdentifier, scheduler });
  expect(cluster?.status).toBe("RESUMING");
  expect((await getGroup(pcs)).status).toBe("RESUMING");
  settle();
  expect(await getCluster(pcs, clusterIdentifier)).toMatchObject({
    status: "ACTIVE",
    scheduler: { version: "26.05" },
  });
  expect((await getGroup(pcs)).status).toBe("ACTIVE");
  expect((await getQueue(pcs)).status).toBe("ACTIVE");
});

test("what does not exist cannot be updated", async () => {
  const { update } = await start();
  expect(await refusal(update({ clusterIdentifier: "nothing" }))).toBeInstanceOf(
    ResourceNotFoundException,
  );
  expect(await refusal(update({ clusterIdentifier: "pcs_nothing" }))).toBeInstanceOf(
    AccessDeniedException,
  );
});
