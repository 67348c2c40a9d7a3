import { expect, it } from "vitest";
import { type Choice, find } from "./find.ts";

const choice = (group: string, name: string, also = "", place = ""): Choice => ({
  key: `${group} ${name}`,
  ...{ group, name, also, place },
});

const choices = [
  choice("Clusters", "climate-test", "pcs_1"),
  choice("Clusters", "climate", "pcs_2"),
  choice("Queues", "solver", "pcs_3", "climate · Europe"),
  choice("Instances", "i-0abc", "hpc7a.96xlarge 10.0.0.7", "climate · Europe"),
];

const found = (typed: string) =>
  find(choices, typed, new Set(["Instances"])).flatMap(({ items }) =>
    items.map(({ name }) => name),
  );

it("puts the name that is meant before those that begin with it", () => {
  expect(found("climate").slice(0, 2)).toEqual(["climate", "climate-test"]);
});

it("takes words in any order, from the name, the ids and the place", () => {
  expect(found("europe SOLV")).toEqual(["solver"]);
  expect(found("10.0.0.7")).toEqual(["i-0abc"]);
  expect(found("solver test")).toEqual([]);
});

it("keeps what there may be thousands of until something is typed", () => {
  expect(found("")).toEqual(["climate-test", "climate", "solver"]);
});

it("says how many more there are", () => {
  const many = Array.from({ length: 20 }, (_, index) => choice("Queues", `q${String(index)}`));
  expect(find(many, "q", new Set())).toMatchObject([{ more: 14 }]);
});
