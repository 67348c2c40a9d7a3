import { expect, it } from "vitest";
import { topologyOf } from "./topology.ts";

it("puts groups beside the queues that use them, and those that none uses last", () => {
  const { groups, edges } = topologyOf(
    [
      { id: "batch", groupIds: ["cpu"] },
      { id: "ai", groupIds: ["gpu", "gone"] },
    ],
    ["login", "gpu", "cpu"].map((id) => ({ id })),
  );
  expect(groups.map(({ id }) => id)).toEqual(["cpu", "gpu", "login"]);
  expect(edges.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
