import { expect, it } from "vitest";
import { editProblems, requestText } from "./edited-request.ts";
import { creation } from "#components/runs/testing/runs.ts";

/** What is wrong with an edit of a step of the creation. */
function problems(key: string, change: (request: Record<string, unknown>) => object | string) {
  const { steps } = creation();
  const step = steps.find((each) => each.key === key);
  if (!step) throw new Error(`There is no step ${key}.`);
  const changed = change(step.request);
  const text = typeof changed === "string" ? changed : JSON.stringify(changed);
  return editProblems(text, { step, steps, revision: "2024-09-26" }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

it("takes the request as it is, and a good one that differs", () => {
  expect(problems("group/gpu", requestText)).toEqual([]);
  expect(
    problems("group/gpu", (request) => ({ ...request, amiId: "ami-0ffffffffffffffff" })),
  ).toEqual([]);
});

it("wants one JSON object", () => {
  for (const text of ["", "[]", '"text"', "null"])
    expect(problems("cluster", () => text)).toEqual([
      ": Write the request as one JSON object: { … }.",
    ]);
});

it("says where the JSON goes wrong", () => {
  expect(problems("cluster", () => '{\n  "clusterName": "weather",\n  "size" "SMALL"\n}')).toEqual([
    ": This is no JSON from line 3, column 10 on.",
  ]);
});

it("keeps the name that other steps know", () => {
  expect(problems("queue/day", (request) => ({ ...request, queueName: "night" }))).toEqual([
    "queueName: Keep the name day: other steps name it so.",
  ]);
});

it("names members as the step has them", () => {
  expect(problems("group/gpu", (request) => ({ ...request, subnetIds: [] }))).toEqual([
    expect.stringMatching(/^subnetIds: /),
  ]);
  expect(problems("group/gpu", (request) => ({ ...request, subnetId: "subnet-1" }))).toEqual([
    ": AWS PCS knows no member subnetId here.",
  ]);
});

it("holds it against the other steps", () => {
  expect(
    problems("queue/batch", (request) => ({ ...request, computeNodeGroups: ["cpu", "tpu"] })),
  ).toEqual(["computeNodeGroups[1]: There is no node group called tpu in this cluster."]);
  const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: 400 };
  expect(problems("group/gpu", (request) => ({ ...request, scalingConfiguration }))).toEqual([
    expect.stringMatching(/^cluster\.size: The node groups may grow to 408 instances together/),
  ]);
});
