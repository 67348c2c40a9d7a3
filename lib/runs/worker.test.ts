import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import { cancelRun } from "./change-run.ts";
import { startCreation, startTeardown } from "./start-run.ts";
import { loadRun } from "./store.ts";
import { type RunningSandbox, startTestSandbox } from "./testing/sandbox.ts";
import { localContext, specifications, sure } from "./testing/specification.ts";
import { stopRuns } from "./worker.ts";

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
});

afterAll(() => sandbox.stop());

async function ended(id: string, timeout = 15_000) {
  await expect
    .poll(async () => (await sure(loadRun(id)))?.endedAt, { timeout, interval: 100 })
    .toBeTruthy();
  return sure(loadRun(id));
}

describe.each(engines)("the worker on %s", (_name, engine) => {
  const open = useDatabase(engine);
  afterAll(() => stopRuns());

  it("carries out what is approved, once for the same approval", async () => {
    const context = localContext();
    const specify = await specifications(context);
    const specification = specify("worked", ["cpu"], { main: ["cpu"] });
    const id = randomUUID();
    const approvals = [1, 2, 3].map(() => startCreation(context, { id, specification }));
    expect(await Promise.all(approvals)).toEqual(
      [1, 2, 3].map(() => ({ ok: true, value: { id } })),
    );
    const made = await ended(id);
    expect(made?.status).toBe("succeeded");
    expect(made?.steps).toHaveLength(3);

    const teardown = randomUUID();
    const clusters = await sure(listClusters(context, {}));
    await sure(
      startTeardown(context, {
        id: teardown,
        clusterIds: clusters.map((cluster) => cluster.id),
        seen: made?.steps.map(({ resourceId }) => resourceId) ?? [],
      }),
    );
    expect((await ended(teardown))?.status).toBe("succeeded");
    expect(await sure(listClusters(context, {}))).toEqual([]);
  });

  it("goes on when the database drops its connections again and again", async ({ skip }) => {
    const { database, jobs } = open();
    skip("engine" in jobs, "the embedded database has no connections");
    const context = localContext();
    const specify = await specifications(context);
    const id = randomUUID();
    const specification = specify("dropped", ["cpu"], { main: ["cpu"] });
    await sure(startCreation(context, { id, specification }));
    for (let times = 0; times < 5; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await database
        .execute(
          sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        )
        .catch(() => undefined);
    }
    const made = await ended(id, 60_000);
    expect(made?.status).toBe("succeeded");
    expect(await sure(listClusters(context, {}))).toHaveLength(1);
  }, 70_000);

  it("hears at once of a run that waits, when somebody changes it", async () => {
    const context = localContext();
    const specify = await specifications(context);
    await sandbox.control("faults", {
      ...{ operation: "CreateCluster", times: 1_000, error: "ThrottlingException" },
      retryAfterSeconds: 3_600,
    });
    const id = randomUUID();
    await sure(startCreation(context, { id, specification: specify("hasty", [], {}) }));
    const failing = async () => (await sure(loadRun(id)))?.steps[0]?.failure?.kind;
    await expect.poll(failing, { timeout: 15_000 }).toBe("throttled");
    await sure(cancelRun(context, id));
    expect((await ended(id))?.status).toBe("cancelled");
    await sandbox.control("reset", {});
  }, 40_000);

  it("refuses a specification that breaks rules, each at its member", async () => {
    const context = localContext();
    const specify = await specifications(context);
    const whole = specify("refused", ["cpu"], { main: ["cpu"] });
    const specification = { ...whole, queues: [{ queueName: "main", computeNodeGroups: ["gpu"] }] };
    const answer = await startCreation(context, { id: randomUUID(), specification });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "invalid", fields: [{ path: "queues[0].computeNodeGroups[0]" }] },
    });
  });

  it("refuses what a role does not allow", async () => {
    const { connection } = localContext();
    const context = {
      caller: { person: "vera", name: "Vera", role: "viewer" as const },
      connection,
    };
    const specify = await specifications(localContext());
    const answer = await startCreation(context, {
      id: randomUUID(),
      specification: specify("denied", [], {}),
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "denied" } });
  });
});
