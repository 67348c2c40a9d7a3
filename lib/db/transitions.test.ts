import { describe, expect, it } from "vitest";
import { engines, useDatabase } from "./testing/engines.ts";
import type { Transition } from "./transition.ts";
import { recordTransitions } from "./record-transitions.ts";
import {
  lastKnown,
  lastOf,
  latestTransitions,
  pruneTransitions,
  transitionsOf,
} from "./transitions.ts";

const second = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

const transition = (more: Partial<Transition>): Transition => ({
  connection: "sandbox",
  kind: "cluster",
  clusterId: "pcs_1",
  resourceId: more.clusterId ?? "pcs_1",
  name: "alpha",
  fromStatus: null,
  toStatus: "CREATING",
  observedAt: second(0),
  errorInfo: null,
  ...more,
});

const statuses = (transitions: Transition[]) =>
  transitions.map(({ fromStatus, toStatus }) => `${fromStatus ?? "?"} → ${toStatus}`);

describe.each(engines)("transitions in %s", (_name, engine) => {
  useDatabase(engine);

  const stored = async (connection: string, clusterId = "pcs_1", limit = 100) => {
    const read = await transitionsOf(connection, clusterId, limit);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  };

  it("gives back what was recorded, the newest first", async () => {
    const failedGroup = transition({
      kind: "computenodegroup",
      resourceId: "pcs_2",
      name: "grüße, “quotes” and\nlines",
      toStatus: "CREATE_FAILED",
      observedAt: new Date(Date.UTC(2026, 0, 1) + 1_234),
      errorInfo: [{ code: "InternalError", message: "It's over" }, {}],
    });
    const created = transition({});
    expect(await recordTransitions([created, failedGroup])).toEqual({ ok: true, value: 2 });
    const first = { previousAt: null };
    expect(await stored("sandbox")).toEqual([
      { ...failedGroup, ...first },
      { ...created, ...first },
    ]);
    expect(await stored("sandbox", "pcs_1", 1)).toEqual([{ ...failedGroup, ...first }]);
    expect(await stored("sandbox", "pcs_2")).toEqual([]);
    expect(await stored("elsewhere")).toEqual([]);
  });

  it("says since when each resource had the status that it left, and which transition was its last", async () => {
    const of = (resourceId: string, toStatus: string, seconds: number) =>
      transition({ connection: "phases", resourceId, toStatus, observedAt: second(seconds) });
    await recordTransitions([
      ...["pcs_a", "pcs_b"].map((resourceId) => of(resourceId, "CREATING", 1)),
      of("pcs_a", "ACTIVE", 61),
      of("pcs_a", "UPDATING", 90),
    ]);
    // Also where the limit cuts off the transition before.
    const [latest, before] = await stored("phases", "pcs_1", 2);
    expect([latest?.previousAt, before?.previousAt]).toEqual([second(61), second(1)]);
    const everywhere = await latestTransitions(["phases"], 1);
    expect(everywhere).toMatchObject({ ok: true, value: [{ previousAt: second(61) }] });
    const last = await lastOf(["phases"], ["pcs_a", "pcs_b", "pcs_nobody"]);
    if (!last.ok) throw new Error(last.error);
    expect(last.value.map(({ resourceId, toStatus }) => [resourceId, toStatus])).toEqual([
      ["pcs_a", "UPDATING"],
      ["pcs_b", "CREATING"],
    ]);
  });

  it("knows the latest status of what was not deleted", async () => {
    const of = (resourceId: string, toStatus: string, seconds: number) =>
      transition({ connection: "known", resourceId, toStatus, observedAt: second(seconds) });
    await recordTransitions([
      of("pcs_a", "CREATING", 1),
      of("pcs_a", "ACTIVE", 2),
      of("pcs_b", "ACTIVE", 1),
      of("pcs_b", "DELETED", 3),
    ]);
    const known = await lastKnown("known");
    if (!known.ok) throw new Error(known.error);
    expect(known.value.map(({ resourceId, toStatus }) => [resourceId, toStatus])).toEqual([
      ["pcs_a", "ACTIVE"],
    ]);
  });

  it("records nothing of nothing", async () => {
    expect(await recordTransitions([])).toEqual({ ok: true, value: 0 });
  });

  it("does not record twice what two replicas saw, however late one of them is", async () => {
    const at = (seconds: number, toStatus: string) =>
      transition({ connection: "twice", toStatus, observedAt: second(seconds) });
    const fast = [at(1, "CREATING"), at(10, "ACTIVE"), at(20, "UPDATING"), at(30, "ACTIVE")];
    const slow = [at(3, "CREATING"), at(13, "ACTIVE"), at(22, "UPDATING"), at(33, "ACTIVE")];
    expect(await recordTransitions(fast)).toEqual({ ok: true, value: 4 });
    expect(await recordTransitions(slow)).toEqual({ ok: true, value: 0 });
    expect(statuses(await stored("twice"))).toEqual([
      "UPDATING → ACTIVE",
      "ACTIVE → UPDATING",
      "CREATING → ACTIVE",
      "? → CREATING",
    ]);
  });

  it("records each once when many tell of it at the same time", async () => {
    const seen = Array.from({ length: 20 }, (_, cluster) =>
      transition({ connection: "rush", clusterId: `pcs_${cluster}`, toStatus: "ACTIVE" }),
    );
    const counts = await Promise.all(Array.from({ length: 8 }, () => recordTransitions(seen)));
    const total = counts.reduce((sum, count) => sum + (count.ok ? count.value : NaN), 0);
    expect(total).toBe(20);
  });

  it("knows after a restart where a resource came from", async () => {
    const at = (seconds: number, toStatus: string) =>
      transition({ connection: "restart", toStatus, observedAt: second(seconds) });
    await recordTransitions([at(1, "UPDATING")]);
    expect(await recordTransitions([at(90, "UPDATING")])).toEqual({ ok: true, value: 0 });
    expect(await recordTransitions([at(99, "ACTIVE")])).toEqual({ ok: true, value: 1 });
    expect(statuses(await stored("restart"))).toEqual(["UPDATING → ACTIVE", "? → UPDATING"]);
  });

  it("takes the first sight of a large fleet", async () => {
    const fleet = Array.from({ length: 5_000 }, (_, cluster) =>
      transition({ connection: "large", clusterId: `pcs_${cluster}`, toStatus: "ACTIVE" }),
    );
    expect(await recordTransitions(fleet)).toEqual({ ok: true, value: 5_000 });
    expect(await recordTransitions(fleet)).toEqual({ ok: true, value: 0 });
  });

  it("lists the latest of some connections", async () => {
    await recordTransitions([
      transition({ connection: "north", observedAt: second(7_000) }),
      transition({ connection: "south", observedAt: second(7_001) }),
      transition({ connection: "secret", observedAt: second(7_002) }),
    ]);
    const latest = async (connections: string[], limit: number) => {
      const read = await latestTransitions(connections, limit);
      return read.ok && read.value.map(({ connection }) => connection);
    };
    expect(await latest(["north", "south"], 10)).toEqual(["south", "north"]);
    expect(await latest(["north", "south"], 1)).toEqual(["south"]);
    expect(await latest([], 10)).toEqual([]);
  });

  it("removes what is old, but not the status that a resource still has", async () => {
    const at = (seconds: number, toStatus: string, clusterId = "pcs_1") =>
      transition({ connection: "old", clusterId, toStatus, observedAt: second(seconds) });
    await recordTransitions([
      at(-900, "CREATING"),
      at(-800, "ACTIVE"),
      at(-900, "ACTIVE", "pcs_2"),
      at(-800, "DELETING", "pcs_2"),
      at(-700, "DELETED", "pcs_2"),
    ]);
    expect(await pruneTransitions(second(-500))).toEqual({ ok: true, value: 4 });
    expect(statuses(await stored("old"))).toEqual(["CREATING → ACTIVE"]);
    expect(await stored("old", "pcs_2")).toEqual([]);
    expect(await recordTransitions([at(-1, "ACTIVE")])).toEqual({ ok: true, value: 0 });
  });
});
