import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
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

async function ended(id: string) {
  await expect
    .poll(async () => (await sure(loadRun(id)))?.endedAt, { timeout: 15_000, interval: 100 })
    .toBeTruthy();
  return sure(loadRun(id));
}

describe.each(engines)("the worker on %s", (_name, engine) => {
  useDatabase(engine);
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
    const context = { caller: { person: "vera", role: "viewer" as const }, connection };
    const specify = await specifications(localContext());
    const answer = await startCreation(context, {
      id: randomUUID(),
      specification: specify("denied", [], {}),
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: "denied" } });
  });
});
