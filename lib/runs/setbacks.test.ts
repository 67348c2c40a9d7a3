import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { deleteCluster } from "#lib/pcs/clusters.ts";
import { createQueue } from "#lib/pcs/queues.ts";
import { cancelRun, includeAppeared, retryRun, retryStep } from "./change-run.ts";
import { teardownOf } from "./stands.ts";
import {
  approve,
  approveTeardown,
  clusterNames,
  contentsOf,
  finish,
  statuses,
  stepOf,
} from "./testing/by-hand.ts";
import { sure } from "./testing/specification.ts";
import { stopRuns } from "./worker.ts";
import { sandboxForTests } from "./testing/started.ts";

const started = sandboxForTests();

describe.each(engines)("runs that meet a setback on %s", (_name, engine) => {
  useDatabase(engine);
  afterAll(() => stopRuns());
  beforeEach(() => started().sandbox.control("reset", {}));

  it("let what does not depend on a failed step go on, and make what failed anew on a retry", async () => {
    const { sandbox, context, specify } = started();
    await sandbox.control("outcomes", {
      ...{ operation: "CreateComputeNodeGroup", times: 1, status: "CREATE_FAILED" },
      errorInfo: [{ code: "NO_CAPACITY", message: "There was no capacity." }],
    });
    const id = await approve(specify("half", ["cpu", "gpu"], { qa: ["cpu"], qb: ["gpu"], qc: [] }));
    const failedRun = await finish(id);
    expect(failedRun.status).toBe("failed");
    const broken = failedRun.steps.find(({ status }) => status === "failed");
    expect(broken?.failure?.message).toContain("There was no capacity.");
    expect(Object.values(statuses(failedRun)).sort()).toEqual(
      ["done", "done", "done", "done", "failed", "waiting"].sort(),
    );

    await sure(retryRun(context, id));
    const run = await finish(id);
    expect(run.status).toBe("succeeded");
    expect(await contentsOf(context, stepOf(run, "cluster").resourceId ?? "")).toEqual([
      "cpu ACTIVE",
      "gpu ACTIVE",
      "qa ACTIVE",
      "qb ACTIVE",
      "qc ACTIVE",
    ]);
  });

  it("try a refused step again with another request", async () => {
    const { context, specify } = started();
    const specification = specify("edited", ["cpu"], { main: ["cpu"] });
    const [group] = specification.nodeGroups;
    const broken = { ...group, subnetIds: ["subnet-0123456789abcdef0"] };
    const id = await approve({
      ...specification,
      nodeGroups: specification.nodeGroups.map((each) => ({ ...each, ...broken })),
    });
    const refused = await finish(id);
    expect(stepOf(refused, "group/cpu").failure?.kind).toBe("invalid");

    const renamed = {
      run: id,
      key: "group/cpu",
      request: { ...group, computeNodeGroupName: "x1" },
    };
    expect(await retryStep(context, renamed)).toMatchObject({ ok: false });
    await sure(retryStep(context, { run: id, key: "group/cpu", request: { ...group } }));
    expect((await finish(id)).status).toBe("succeeded");
  });

  it("begin nothing more once they are cancelled, and follow what was begun", async () => {
    const { context, specify } = started();
    const id = await approve(specify("cancelled", ["cpu"], { main: ["cpu"] }));
    await finish(id, (run) => stepOf(run, "cluster").status === "changing");
    await sure(cancelRun(context, id));
    const run = await finish(id);
    expect(run.status).toBe("cancelled");
    expect(statuses(run)).toEqual({
      cluster: "done",
      "group/cpu": "skipped",
      "queue/main": "skipped",
    });
  });

  it("do not repeat a call after they are cancelled, but find what came of it", async () => {
    const { sandbox, context, specify } = started();
    const id = await approve(specify("unsure", ["cpu"], {}));
    await sandbox.control("faults", { operation: "CreateCluster", times: 3, drop: "after" });
    await finish(id, (run) => stepOf(run, "cluster").status === "calling");
    await sure(cancelRun(context, id));
    const run = await finish(id);
    expect(statuses(run)).toEqual({ cluster: "done", "group/cpu": "skipped" });
  });

  it("delete what failed, and nothing that appeared unasked", async () => {
    const { sandbox, context, specify } = started();
    const made = await finish(await approve(specify("torn", ["cpu"], {})));
    const clusterIdentifier = stepOf(made, "cluster").resourceId ?? "";
    const groupId = stepOf(made, "group/cpu").resourceId ?? "";
    await sandbox.control("resources", { identifier: groupId, status: "UPDATE_FAILED" });
    const id = await approveTeardown(context, [clusterIdentifier], [clusterIdentifier, groupId]);
    const queue = { clusterIdentifier, queueName: "late" };
    const { id: late } = await sure(createQueue(context, queue));
    const stopped = await finish(id);
    expect(stopped.status).toBe("failed");
    const step = stepOf(stopped, `cluster/${clusterIdentifier}`);
    expect(step.appeared).toEqual([{ kind: "queue", id: late, name: "late" }]);
    expect(await contentsOf(context, clusterIdentifier)).toEqual(["late ACTIVE"]);

    await sure(includeAppeared(context, { run: id, key: step.key }));
    expect((await finish(id)).status).toBe("succeeded");
    expect(await clusterNames(context)).toEqual([]);
  });

  it("refuse a teardown of what was not seen", async () => {
    const { context, specify } = started();
    const made = await finish(await approve(specify("unseen", ["cpu"], {})));
    const clusterId = stepOf(made, "cluster").resourceId ?? "";
    const teardown = await teardownOf(context, [clusterId], new Set([clusterId]));
    expect(teardown).toMatchObject({ ok: false, error: { kind: "conflict" } });
  });

  it("take a deletion by somebody else for done", async () => {
    const { context, specify } = started();
    const made = await finish(await approve(specify("gone", [], {})));
    const clusterIdentifier = stepOf(made, "cluster").resourceId ?? "";
    const id = await approveTeardown(context, [clusterIdentifier], [clusterIdentifier]);
    await sure(deleteCluster(context, { clusterIdentifier }));
    expect((await finish(id)).status).toBe("succeeded");
  });

  it("end when the person who started them has lost access", async () => {
    const { context, specify } = started();
    const id = await approve(specify("orphan", [], {}), "somebody");
    const run = await finish(id);
    expect(run.status).toBe("failed");
    expect(stepOf(run, "cluster").failure?.kind).toBe("denied");
    expect(await clusterNames(context)).toEqual([]);
  });
});
