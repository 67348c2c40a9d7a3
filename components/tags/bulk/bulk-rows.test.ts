import { describe, expect, it } from "vitest";
import { carriedOver, offeredValue, plansFor, rowsOfAll, spreadWords } from "./bulk-rows.ts";
import { newRow, type TagEdit } from "#components/tags/tag-edits.ts";

const all: Record<string, string>[] = [
  { team: "a", stage: "prod", "aws:x": "1" },
  { team: "a", stage: "test", owner: "me" },
  { team: "a", stage: "prod" },
];

const resources = all.map((_, index) => ({
  ...{ kind: "cluster" as const, arn: `arn-${String(index)}`, id: String(index) },
  ...{ name: `c${String(index)}`, clusterId: String(index), clusterName: `c${String(index)}` },
}));

const tagsOf = new Map(all.map((tags, index) => [`arn-${String(index)}`, tags]));

const edited = (key: string, change: Partial<TagEdit>) =>
  rowsOfAll(all).map((row) => (row.key === key ? { ...row, ...change } : row));

const sent = (rows: TagEdit[]) =>
  plansFor(resources, tagsOf, rows).map(({ change: { resourceArn, untag, tag } }) => [
    ...[resourceArn, untag, tag],
  ]);

describe("rowsOfAll", () => {
  it("has a row for each key, with the value that all have", () => {
    expect(rowsOfAll(all).map(({ key, value }) => [key, value])).toEqual([
      ["team", "a"],
      ["stage", undefined],
      ["owner", undefined],
    ]);
  });

  it.each([
    ["stage", "mixed: 2 values", undefined],
    ["owner", "on 1 of 3: me", "me"],
    ["team", "", undefined],
  ])("says how %s stands", (key, words, offered) => {
    const spread = rowsOfAll(all).find((row) => row.key === key)?.spread;
    expect(spread && [spreadWords(spread), offeredValue(spread)]).toEqual([words, offered]);
  });

  it("says so when some lack a key and the others differ", () => {
    expect(spreadWords({ on: 2, of: 3, values: ["x", "y"] })).toBe("mixed: 2 values, on 2 of 3");
    expect(spreadWords({ on: 2, of: 3, values: [""] })).toBe("on 2 of 3: empty");
  });
});

describe("plansFor", () => {
  it("sends nothing for what is left as it is", () => {
    expect(sent(rowsOfAll(all))).toEqual([]);
  });

  it("overwrites where the value is another, and adds where there is none", () => {
    expect(sent(edited("stage", { value: "prod" }))).toEqual([["arn-1", [], { stage: "prod" }]]);
    expect(sent(edited("owner", { value: "me" }))).toEqual([
      ["arn-0", [], { owner: "me" }],
      ["arn-2", [], { owner: "me" }],
    ]);
  });

  it("removes where the key is", () => {
    expect(sent(edited("owner", { removed: true }))).toEqual([["arn-1", ["owner"], {}]]);
  });

  it("adds a new tag to all", () => {
    const rows = [...rowsOfAll(all), { ...newRow("1", "new"), value: "" }];
    expect(sent(rows)).toEqual([0, 1, 2].map((index) => [`arn-${String(index)}`, [], { new: "" }]));
  });

  it("leaves out what could not be read", () => {
    const rows = edited("team", { value: "b" });
    expect(plansFor(resources, new Map(), rows)).toEqual([]);
  });

  it("says which resource has no room, before anything is sent", () => {
    const full = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, ""]));
    const [one] = resources;
    if (!one) throw new Error("There is a resource.");
    const rows = [{ ...newRow("1", "new"), value: "x" }];
    expect(plansFor([one], new Map([["arn-0", full]]), rows)[0]?.problem).toBe(
      "It would have 51 tags, and a resource has at most 50.",
    );
  });
});

it("keeps what was edited when the tags are read anew", () => {
  const rows = [
    ...edited("stage", { value: "prod" }).map((row) =>
      row.key === "owner" ? { ...row, removed: true } : row,
    ),
    newRow("1", "new"),
  ];
  const later = carriedOver(rows, rowsOfAll([{ team: "b", stage: "x" }, { owner: "you" }]));
  expect(later.map(({ key, value, removed }) => [key, value, removed])).toEqual([
    ["team", undefined, false],
    ["stage", "prod", false],
    ["owner", undefined, true],
    ["new", "", false],
  ]);
});
