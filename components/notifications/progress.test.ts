import { describe, expect, it } from "vitest";
import { progressOf, showsGoingOn } from "./progress.ts";
import type { ResourceChange } from "./store.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const at = (second: number) => new Date(second * 1000).toISOString();

const known = (id: string, status: string, modifiedAt: string) => ({
  id,
  status,
  modifiedAt,
  ...{ name: id, arn: `arn:${id}`, clusterId: "pcs_c", createdAt: at(0) },
});

const clusterWith = (...queues: ClusterState["queues"]): ClusterState => ({
  summary: known("pcs_c", "ACTIVE", at(0)),
  groups: [],
  queues,
  failures: [],
});

const change = (verb: ResourceChange["verb"]): ResourceChange => ({
  ...{ verb, connection: "sandbox", kind: "queue", id: "pcs_q", clusterId: "pcs_c", name: "q" },
  modifiedAt: at(10),
});

const queue = (status: string, second: number) =>
  clusterWith({ summary: known("pcs_q", status, at(second)) });

describe.each(["create", "update"] as const)("%s", (verb) => {
  it.each([
    ["too new for the reading", clusterWith(), "running"],
    ["read before the change", queue("ACTIVE", 9), "running"],
    ["passing", queue("UPDATING", 10), "running"],
    ["settled", queue("ACTIVE", 11), "done"],
    ["failed", queue("UPDATE_FAILED", 11), "failed"],
    ["failed before, and read before the change", queue("UPDATE_FAILED", 9), "running"],
  ])("%s", (_, state, phase) => {
    expect(progressOf(change(verb), state).phase).toBe(phase);
  });
});

describe("delete", () => {
  const retried = { ...change("delete"), before: "DELETE_FAILED" };

  it.each<[string, ClusterState | undefined, ResourceChange, string]>([
    ["gone", clusterWith(), change("delete"), "done"],
    ["gone with its cluster", undefined, change("delete"), "done"],
    [
      "read before the change",
      queue("ACTIVE", 10),
      { ...change("delete"), before: "ACTIVE" },
      "running",
    ],
    ["passing", queue("DELETING", 10), change("delete"), "running"],
    ["failed", queue("DELETE_FAILED", 10), { ...change("delete"), before: "ACTIVE" }, "failed"],
    ["failed before, and read before the change", queue("DELETE_FAILED", 10), retried, "running"],
    ["failed again", queue("DELETE_FAILED", 10), { ...retried, seen: true }, "failed"],
  ])("%s", (_, state, deletion, phase) => {
    expect(progressOf(deletion, state).phase).toBe(phase);
  });

  it("is seen to go on by a status that passes", () => {
    expect(showsGoingOn(retried, queue("DELETING", 10))).toBe(true);
    expect(showsGoingOn(retried, queue("DELETE_FAILED", 10))).toBe(false);
    expect(showsGoingOn(retried, undefined)).toBe(false);
  });
});

it("says why something failed", () => {
  const summary = known("pcs_q", "CREATE_FAILED", at(12));
  const detail = {
    ...summary,
    ...{ computeNodeGroupIds: [], slurmCustomSettings: [] },
    errorInfo: [{ code: "X", message: "No addresses." }, { message: "Ask AWS." }],
  };
  expect(progressOf(change("create"), clusterWith({ summary, detail }))).toEqual({
    phase: "failed",
    detail: "No addresses. Ask AWS.",
  });
});
