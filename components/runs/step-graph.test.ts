import { expect, it } from "vitest";
import { type StepGraph, stepGraphs } from "./step-graph.ts";
import { creation, runOf } from "#components/runs/testing/runs.ts";
import { teardownPlan } from "#lib/pcs/spec/teardown-plan.ts";

const names = ({ columns }: StepGraph) => columns.map(({ steps }) => steps.map(({ name }) => name));

/** The lines, by the names at their ends. */
const lines = (graph: StepGraph) => {
  const nameAt = ({ column, row }: { column: number; row: number }) => names(graph)[column]?.[row];
  return graph.edges.map(({ from, to }) => `${String(nameAt(from))} ${String(nameAt(to))}`);
};

it("stands the steps of a creation in columns, with a line from each to what waits for it", () => {
  const [graph, ...others] = stepGraphs(creation().steps);
  if (!graph) throw new Error("There is no graph.");
  expect(others).toEqual([]);
  expect(names(graph)).toEqual([["weather"], ["login", "cpu", "gpu"], ["batch", "day"]]);
  // That a queue waits for the cluster, the lines by way of the groups say already.
  expect(lines(graph)).toEqual([
    ...["weather login", "weather cpu", "weather gpu"],
    ...["cpu batch", "gpu batch", "cpu day"],
  ]);
  expect(graph.rows).toBe(3);
});

it("stands what has to go first left of what is made anew", () => {
  const { steps } = creation({ "group/cpu": { after: ["cluster", "replaced/1/group/cpu"] } });
  const removal = runOf([
    {
      key: "replaced/1/group/cpu",
      operation: "DeleteComputeNodeGroup",
      name: "cpu",
      after: [],
      request: {},
    },
  ]).steps;
  const [graph] = stepGraphs([...steps, ...removal]);
  expect(graph && names(graph)).toEqual([
    ...[["weather"], ["cpu"], ["login", "cpu", "gpu"], ["batch", "day"]],
  ]);
});

it("draws a picture for each cluster of a teardown", () => {
  const group = { id: "g1", name: "cpu" };
  const plan = teardownPlan([
    {
      cluster: { id: "c1", name: "genomics" },
      groups: [group, { id: "g2", name: "login" }],
      queues: [{ id: "q1", name: "batch", computeNodeGroupIds: ["g1"] }],
    },
    { cluster: { id: "c2", name: "seismic" }, groups: [], queues: [] },
  ]);
  const [first, second, ...others] = stepGraphs(runOf(plan).steps);
  expect(others).toEqual([]);
  expect(first && names(first)).toEqual([["batch"], ["cpu", "login"], ["genomics"]]);
  expect(first && lines(first)).toEqual(["batch cpu", "cpu genomics", "login genomics"]);
  expect(second && names(second)).toEqual([["seismic"]]);
});
