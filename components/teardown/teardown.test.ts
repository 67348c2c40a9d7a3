import { describe, expect, it } from "vitest";
import { expectedInAll, previewOf, seenIn, wordsToType } from "./teardown.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const known = (id: string, status = "ACTIVE") => ({
  ...{ id, name: id, arn: "", clusterId: "c", status },
  ...{ createdAt: "", modifiedAt: "2026-11-24T09:00:00.000Z" },
});

const queue = (id: string, status: string, ...computeNodeGroupIds: string[]) => ({
  summary: known(id, status),
  detail: {
    ...known(id, status),
    ...{ computeNodeGroupIds, slurmCustomSettings: [] },
    errorInfo: [{ code: "X", message: "Jobs run." }],
  },
});

const cluster = (parts: Partial<ClusterState> = {}): ClusterState => ({
  summary: known("c"),
  groups: [{ summary: known("small") }, { summary: known("big") }],
  queues: [queue("batch", "ACTIVE", "small")],
  running: { small: 1, big: 12 },
  failures: [],
  ...parts,
});

const namesOf = ({ stages }: ReturnType<typeof previewOf>) =>
  stages.map(({ doomed }) => doomed.map(({ name }) => name));

it("goes from queues to groups to the cluster, and leaves out what is gone already", () => {
  expect(namesOf(previewOf(cluster()))).toEqual([["batch"], ["small", "big"], ["c"]]);
  const groups = [{ summary: known("small") }, { summary: known("big", "DELETED") }];
  expect(namesOf(previewOf(cluster({ groups, queues: [] })))).toEqual([["small"], ["c"]]);
});

it("takes as long as the longest chain, by what it took here before", () => {
  const durations = { DeleteQueue: 1, DeleteComputeNodeGroup: 10, DeleteCluster: 100 };
  const whole = previewOf(cluster(), durations);
  const empty = previewOf(cluster({ queues: [], groups: [] }), durations);
  expect(whole.expectedSeconds).toBe(111);
  expect(empty.expectedSeconds).toBe(100);
  expect(expectedInAll([empty, whole])).toBe(111);
});

describe("what goes with it", () => {
  const words = (parts: Partial<ClusterState>) => previewOf(cluster(parts)).consequences.join(" ");

  it.each([
    [{ small: 1, big: 12 }, /13 instances that run now end, .* on them\./],
    [{ small: 1 }, /1 instance that runs now ends, .* on it\./],
    [{}, /No instance runs now/],
    [undefined, /All its instances end/],
  ])("counts instances: %o", (running, sentence) => {
    expect(words({ running })).toMatch(sentence);
  });

  it("tells of jobs where there are queues, and of instances where there are groups", () => {
    const bare = words({ queues: [], groups: [] });
    expect(bare).not.toMatch(/jobs|instance/i);
    expect(bare).toMatch(/controller/);
    expect(words({})).toMatch(/pending ones are cancelled/);
  });
});

describe("a status", () => {
  const waitsOf = (status: string) =>
    previewOf(cluster({ queues: [queue("batch", status)] })).stages[0]?.doomed[0]?.waits;

  it("that passes is waited for", () => {
    expect(waitsOf("UPDATING")).toMatch(/waits until that has ended, then deletes it/);
    expect(waitsOf("DELETING")).toMatch(/is being deleted already/);
  });

  it("that failed is none in the way, and says why", () => {
    const preview = previewOf(cluster({ queues: [queue("batch", "DELETE_FAILED")] }));
    expect(preview.stages[0]?.doomed[0]).toMatchObject({
      status: "DELETE_FAILED",
      errorInfo: [{ message: "Jobs run." }],
    });
    expect(waitsOf("DELETE_FAILED")).toBeUndefined();
  });

  it("that nobody knows is said not to allow it", () => {
    expect(waitsOf("MOVING_TO_MARS")).toMatch(/MOVING_TO_MARS.* The run waits/);
  });
});

it("has seen everything that it shows, and says so to the run", () => {
  expect(seenIn([cluster()])).toEqual(["c", "small", "big", "batch"]);
});

it("wants the name of one cluster, or the number of several", () => {
  expect(wordsToType([cluster()])).toBe("c");
  expect(wordsToType([cluster(), cluster()])).toBe("tear down 2 clusters");
});

it("says what could not be read, each reason once", () => {
  const failure = { kind: "denied", message: "It may lack pcs:ListQueues." } as const;
  expect(previewOf(cluster({ failures: [failure, failure] })).unknown).toEqual([failure.message]);
});
