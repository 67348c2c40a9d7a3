import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { randomUUID } from "node:crypto";
import { createCluster } from "#lib/pcs/clusters.ts";
import { createComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import { claimStep } from "./store.ts";
import {
  approve,
  approveTeardown,
  clusterNames,
  contentsOf,
  finish,
  pause,
  runNow,
  stepOf,
} from "./testing/by-hand.ts";
import { sure } from "./testing/specification.ts";
import { stopRuns } from "./worker.ts";
import { sandboxForTests } from "./testing/started.ts";

const started = sandboxForTests();

describe.each(engines)("runs on %s", (_name, engine) => {
  useDatabase(engine);
  afterAll(() => stopRuns());
  beforeEach(() => started().sandbox.control("reset", {}));

  it("make a cluster with all in it, and delete it again", async () => {
    const { context, specify } = started();
    const id = await approve(
      specify("whole", ["cpu", "gpu"], { short: ["cpu"], all: ["cpu", "gpu"] }),
    );
    const made = await finish(id);
    expect(made.status).toBe("succeeded");
    expect(new Set(made.steps.map(({ attempts }) => attempts))).toEqual(new Set([1]));
    expect(made.steps.every(({ requestIds }) => requestIds.length === 1)).toBe(true);
    const clusterId = stepOf(made, "cluster").resourceId ?? "";
    expect(await contentsOf(context, clusterId)).toEqual([
      "all ACTIVE",
      "cpu ACTIVE",
      "gpu ACTIVE",
      "short ACTIVE",
    ]);

    const ids = made.steps.flatMap(({ resourceId }) => resourceId ?? []);
    const deleted = await finish(await approveTeardown(context, [clusterId], ids));
    expect(deleted.status).toBe("succeeded");
    expect(await clusterNames(context)).toEqual([]);
  });

  it("repeat a call whose answer was lost, and make nothing twice", async () => {
    const { sandbox, context, specify } = started();
    await sandbox.control("faults", { operation: "CreateCluster", times: 3, drop: "after" });
    await sandbox.control("faults", {
      operation: "CreateComputeNodeGroup",
      times: 3,
      drop: "after",
    });
    const made = await finish(await approve(specify("lost", ["cpu"], { main: ["cpu"] })));
    expect(made.status).toBe("succeeded");
    expect(stepOf(made, "cluster").attempts).toBeGreaterThan(1);
    expect(await clusterNames(context)).toEqual(["lost"]);
  });

  it("go on where a console died between storing a claim and the answer", async () => {
    const { context, specify } = started();
    const id = await approve(specify("claimed", [], {}));
    const step = stepOf(await runNow(id), "cluster");
    const clientToken = randomUUID();
    await sure(claimStep(step, { status: "calling", clientToken, attempts: 1 }));
    await sure(createCluster(context, { ...step.request, clientToken }));
    const made = await finish(id);
    expect(made.status).toBe("succeeded");
    expect(stepOf(made, "cluster").adopted).toBe(false);
    expect(await clusterNames(context)).toEqual(["claimed"]);
  });

  it("wait out throttling and errors of AWS", async () => {
    const { sandbox, specify } = started();
    await sandbox.control("faults", { operation: "pcs:*", times: 9, error: "ThrottlingException" });
    await sandbox.control("faults", { operation: "CreateQueue", times: 4, status: 500 });
    const made = await finish(await approve(specify("throttled", ["cpu"], { main: ["cpu"] })));
    expect(made.status).toBe("succeeded");
  });

  it("take what exists already as wanted for their own", async () => {
    const { context, specify } = started();
    const specification = specify("adopted", ["cpu"], { main: ["cpu"] });
    const { id: clusterIdentifier } = await sure(createCluster(context, specification.cluster));
    await pause(400);
    await sure(
      createComputeNodeGroup(context, { ...specification.nodeGroups[0], clusterIdentifier }),
    );
    const made = await finish(await approve(specification));
    expect(made.status).toBe("succeeded");
    expect(made.steps.map(({ adopted }) => adopted)).toEqual([true, true, false]);
  });

  it("stop where something else has the name, and say what differs", async () => {
    const { context, specify } = started();
    const specification = specify("other", [], {});
    await sure(createCluster(context, { ...specification.cluster, size: "LARGE" }));
    const run = await finish(await approve(specification));
    expect(run.status).toBe("failed");
    expect(stepOf(run, "cluster").failure?.message).toContain("another size");
    expect(await clusterNames(context)).toEqual(["other"]);
  });

  it("make one cluster after the other, as AWS does", async () => {
    const { specify } = started();
    const ids = await Promise.all(
      ["one", "two", "three"].map((name) => approve(specify(name, [], {}))),
    );
    const made = await Promise.all(ids.map((id) => finish(id)));
    expect(made.map(({ status }) => status)).toEqual(["succeeded", "succeeded", "succeeded"]);
    expect(made.map(({ steps }) => steps[0]?.attempts)).toEqual([1, 1, 1]);
  });

  it("wait for a cluster that somebody else has created", async () => {
    const { context, specify } = started();
    await sure(createCluster(context, specify("foreign", [], {}).cluster));
    const made = await finish(await approve(specify("patient", [], {})));
    expect(made.status).toBe("succeeded");
    expect(stepOf(made, "cluster").attempts).toBeGreaterThan(1);
  });
});
