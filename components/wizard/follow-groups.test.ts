import { expect, test } from "vitest";
import { otherNames, renamed, withoutGroup } from "./follow-groups.ts";
import { emptyValues } from "#components/node-groups/values.ts";
import { emptyQueue } from "#components/queues/values.ts";

const groups = (...names: string[]) =>
  names.map((computeNodeGroupName) => ({ ...emptyValues, computeNodeGroupName }));
const queue = (...names: string[]) => ({ ...emptyQueue, groups: names });

test("queues follow a group to its new name, and keep the others", () => {
  const queues = [queue("cpu", "gpu"), queue("gpu")];
  expect(renamed(queues, "cpu", "cpu-large")).toEqual([queue("cpu-large", "gpu"), queue("gpu")]);
  expect(renamed(queues, "cpu", "cpu")).toBe(queues);
});

test("a group that is removed leaves its queues", () => {
  const parts = { nodeGroups: groups("cpu", " gpu "), queues: [queue("cpu", "gpu")] };
  expect(withoutGroup(parts, 1)).toEqual({ nodeGroups: groups("cpu"), queues: [queue("cpu")] });
});

test("queues keep a name that another group has as well", () => {
  const parts = { nodeGroups: groups("cpu", "cpu"), queues: [queue("cpu")] };
  expect(withoutGroup(parts, 0)).toEqual({ nodeGroups: groups("cpu"), queues: [queue("cpu")] });
  expect(otherNames(parts.nodeGroups, 0)).toEqual(["cpu"]);
});

test("nothing changes without a group at the place", () => {
  const parts = { nodeGroups: groups("cpu"), queues: [queue("cpu")] };
  expect(withoutGroup(parts, 4)).toEqual(parts);
});
