import { describe, expect, it } from "vitest";
import { deletionOf } from "./deletion.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const known = (id: string, status = "ACTIVE") => ({
  ...{ id, name: id, arn: "", clusterId: "c", status },
  ...{ createdAt: "", modifiedAt: "2026-11-24T09:00:00.000Z" },
});

const queue = (id: string, ...computeNodeGroupIds: string[]) => ({
  summary: known(id),
  detail: { ...known(id), computeNodeGroupIds, slurmCustomSettings: [], errorInfo: [] },
});

const cluster = (parts: Partial<ClusterState> = {}): ClusterState => ({
  summary: known("c"),
  groups: [{ summary: known("small") }, { summary: known("big") }],
  queues: [queue("short", "small"), queue("long", "small", "big")],
  running: { small: 1, big: 12 },
  failures: [],
  ...parts,
});

describe("a queue", () => {
  it("ends jobs, and the instances that only it uses, which its name has to be typed for", () => {
    const deletion = deletionOf(cluster(), { kind: "queue", id: "long" });
    expect(deletion?.consequences).toEqual([
      expect.stringMatching(/running jobs end/),
      expect.stringMatching(/No other queue uses big: 12 instances there end. The group itself/),
      expect.stringMatching(/^small goes on/),
    ]);
    expect(deletion).toMatchObject({ asksForName: true, blockers: [] });
  });

  it("ends no instances that others use", () => {
    const deletion = deletionOf(cluster(), { kind: "queue", id: "short" });
    expect(deletion?.consequences).toHaveLength(2);
    expect(deletion?.asksForName).toBe(false);
  });

  it("does not invent a number of instances", () => {
    const { consequences } = deletionOf(cluster({ running: undefined }), {
      kind: "queue",
      id: "long",
    }) ?? { consequences: [] };
    expect(consequences.join(" ")).toContain("all instances there end");
  });
});

describe("a node group", () => {
  it("is blocked by every queue that uses it", () => {
    const deletion = deletionOf(cluster(), { kind: "computenodegroup", id: "small" });
    expect(deletion?.blockers.map(({ id }) => id)).toEqual(["short", "long"]);
  });

  it.each([
    [{ small: 1 }, /^1 instance ends, .* on it\./],
    [{ small: 3 }, /^3 instances end, .* on them\./],
    [{}, /has no instances now/],
    [undefined, /All its instances end/],
  ])("with %j running", (running, words) => {
    const deletion = deletionOf(cluster({ queues: [], running }), {
      kind: "computenodegroup",
      id: "small",
    });
    expect(deletion?.consequences[0]).toMatch(words);
    expect(deletion).toMatchObject({ asksForName: true, blockers: [] });
  });
});

describe("a cluster", () => {
  it("is blocked by what is in it, queues first", () => {
    const deletion = deletionOf(cluster(), { kind: "cluster", id: "c" });
    expect(deletion?.blockers.map(({ id }) => id)).toEqual(["short", "long", "small", "big"]);
  });

  it("says why its status does not allow it, also for what is in it", () => {
    const busy = cluster({ summary: known("c", "UPDATING") });
    for (const target of [
      { kind: "cluster", id: "c" },
      { kind: "queue", id: "short" },
      { kind: "computenodegroup", id: "small" },
    ] as const) {
      const verdict = deletionOf(busy, target)?.verdict;
      expect(verdict && !verdict.allowed && verdict.reason).toMatch(/UPDATING/);
    }
  });
});

it("what is not there cannot be deleted", () => {
  expect(deletionOf(cluster(), { kind: "queue", id: "none" })).toBeUndefined();
});
