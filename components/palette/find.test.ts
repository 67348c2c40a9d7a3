import { expect, it } from "vitest";
import { choice } from "./choice.ts";
import { find, prepare } from "./find.ts";

const entries = prepare([
  choice("Actions", "Create cluster", "/new"),
  choice("Clusters", "climate-test", "/1", { also: "pcs_1", place: "Europe" }),
  choice("Clusters", "climate", "/2", { also: "pcs_2", place: "Europe" }),
  choice("Queues", "solver", "/3", { also: "pcs_3", place: "climate · Europe" }),
  choice("Queues", "long-climate", "/4", { also: "pcs_4", place: "other · Europe" }),
  choice("Instances", "i-0abc", "/5", { also: "hpc7a.96xlarge 10.0.0.17", place: "climate" }),
  choice("Instances", "i-0def", "/6", { also: "hpc7a.96xlarge 10.0.0.1", place: "climate" }),
]);

const found = (typed: string) =>
  find(entries, typed).flatMap(({ choices }) => choices.map(({ name }) => name));

it("puts the name that is meant before those that begin with it, and these before the rest", () => {
  expect(found("climate").slice(0, 3)).toEqual(["climate", "climate-test", "long-climate"]);
  expect(found("cl").slice(0, 2)).toEqual(["climate", "climate-test"]);
});

it("puts the kind first that has what fits best", () => {
  expect(find(entries, "solver").map(({ kind }) => kind)).toEqual(["Queues"]);
  expect(find(entries, "climate").map(({ kind }) => kind)).toEqual([
    ...["Clusters", "Queues", "Instances"],
  ]);
  expect(find(entries, "cluster").map(({ kind }) => kind)).toEqual(["Actions", "Clusters"]);
});

it("takes words in any order, from the name, the ids, the place and the kind", () => {
  expect(found("europe SOLV")).toEqual(["solver"]);
  expect(found("solv pcs_3  ")).toEqual(["solver"]);
  expect(found("queue climate")).toEqual(["long-climate", "solver"]);
  expect(found("solver test")).toEqual([]);
});

it("takes a whole address before one that begins with it", () => {
  expect(found("10.0.0.1")).toEqual(["i-0def", "i-0abc"]);
});

it("shows what there may be thousands of only when it may be meant", () => {
  expect(found("")).toEqual(["Create cluster", "climate-test", "climate"]);
  expect(found("hp")).toEqual([]);
  expect(found("hpc")).toEqual(["i-0abc", "i-0def"]);
  expect(found("i-")).toEqual(["i-0abc", "i-0def"]);
  expect(found("1.")).toEqual([]);
  expect(found("0.")).toEqual(["i-0abc", "i-0def"]);
});

it("says how many more there are", () => {
  const many = prepare(
    Array.from({ length: 20 }, (_, n) => choice("Queues", `q${String(n)}`, "/")),
  );
  expect(find(many, "q")).toMatchObject([{ kind: "Queues", more: 12, choices: { length: 8 } }]);
});
