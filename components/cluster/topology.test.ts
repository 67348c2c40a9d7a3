import { expect, it } from "vitest";
import { topologyOf } from "./topology.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

const listed = (id: string) => ({
  id,
  name: id,
  arn: `arn:${id}`,
  clusterId: "pcs_c",
  status: "ACTIVE",
  createdAt: "2026-01-01T00:00:00.000Z",
  modifiedAt: "2026-01-01T00:00:00.000Z",
});

const queue = (id: string, computeNodeGroupIds: string[]): ClusterState["queues"][number] => ({
  summary: listed(id),
  detail: { ...listed(id), computeNodeGroupIds, slurmCustomSettings: [], errorInfo: [] },
});

it("puts groups beside the queues that use them, and those that none uses last", () => {
  const cluster: ClusterState = {
    summary: listed("pcs_c"),
    groups: ["login", "gpu", "cpu"].map((id) => ({ summary: listed(id) })),
    queues: [queue("batch", ["cpu"]), queue("ai", ["gpu", "gone"])],
    failures: [],
  };
  const { groups, edges } = topologyOf(cluster);
  expect(groups.map(({ summary }) => summary.id)).toEqual(["cpu", "gpu", "login"]);
  expect(edges.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
