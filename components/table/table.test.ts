import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, arrange, pageOf, proposals } from "./arrange.ts";
import { filterText, readExpression } from "./filter-text.ts";
import { readTableState, tableQuery, type TableState } from "./table-state.ts";
import { densities, pageSizes, type TablePreference } from "#lib/table-preference.ts";

const shape = { properties: ["status", "tag"], columns: ["name", "groups"] };
const preference: TablePreference = {
  pageSize: 50,
  hidden: ["groups"],
  density: "comfortable",
};
const plain = readTableState(new URLSearchParams(), shape, preference);

const states: fc.Arbitrary<TableState> = fc.record({
  filters: fc
    .array(
      fc.record({
        property: fc.constantFrom(...shape.properties),
        value: fc.string(),
        isPart: fc.boolean(),
      }),
    )
    // The address groups the filters of a property: whole values, then parts.
    .map((filters) =>
      shape.properties.flatMap((property) =>
        filters
          .filter((each) => each.property === property)
          .toSorted((a, b) => Number(a.isPart) - Number(b.isPart)),
      ),
    ),
  text: fc.string(),
  sort: fc.option(
    fc.record({ column: fc.constantFrom(...shape.columns), descending: fc.boolean() }),
    { nil: undefined },
  ),
  page: fc.integer({ min: 1, max: 999_999 }),
  pageSize: fc.constantFrom(...pageSizes),
  hidden: fc.subarray(shape.columns),
  density: fc.constantFrom(...densities),
});

describe("the address of a table", () => {
  it("gives back every state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const query = new URLSearchParams(tableQuery(state, preference));
        expect(readTableState(query, shape, preference)).toEqual(state);
      }),
    );
  });

  it("is empty for what the person prefers, and nonsense in it counts for nothing", () => {
    expect(tableQuery(plain, preference)).toBe("");
    const nonsense = "sort=-evil&page=0&rows=7&density=huge&hide=evil";
    expect(readTableState(new URLSearchParams(nonsense), shape, preference)).toEqual({
      ...plain,
      hidden: [],
    });
  });
});

type Row = { name: string; status: string; groups?: number; tags: string[] };

const arrangement: Arrangement<Row> = {
  properties: {
    name: ({ name }) => [name],
    status: ({ status }) => [status],
    tag: ({ tags }) => tags,
  },
  sortKeys: { name: ({ name }) => name, groups: ({ groups }) => groups },
};

const rows: Row[] = [
  { name: "node-10", status: "ACTIVE", groups: 1, tags: ["team:x"] },
  { name: "node-9", status: "CREATING", groups: 3, tags: [] },
  { name: "Alpha", status: "ACTIVE", groups: 2, tags: ["team:y", "env:prod"] },
];

const names = (state: Partial<TableState>) =>
  arrange(rows, { ...plain, ...state }, arrangement).map(({ name }) => name);

describe("arrange", () => {
  it("takes several values of one property as or, several properties as and", () => {
    const status = (value: string) => ({ property: "status", value, isPart: false });
    const team = { property: "tag", value: "team:y", isPart: false };
    expect(names({ filters: [status("active"), status("CREATING")] })).toHaveLength(3);
    expect(names({ filters: [status("ACTIVE"), team] })).toEqual(["Alpha"]);
  });

  it("takes a part of a value only where a part is asked for", () => {
    const name = (isPart: boolean) => ({ property: "name", value: "NODE", isPart });
    expect(names({ filters: [name(true)] })).toEqual(["node-10", "node-9"]);
    expect(names({ filters: [name(false)] })).toEqual([]);
  });

  it("finds a status as the screen says it", () => {
    const failed = { name: "x", status: "CREATE_FAILED", tags: [] };
    const state = { ...plain, text: "create failed" };
    expect(arrange([...rows, failed], state, arrangement)).toEqual([failed]);
  });

  it("puts what is not known last, in either direction", () => {
    const unknown = { name: "unknown", status: "CREATING", tags: [] };
    for (const descending of [true, false]) {
      const sort = { column: "groups", descending };
      const sorted = arrange([unknown, ...rows], { ...plain, sort }, arrangement);
      expect(sorted.at(-1)).toBe(unknown);
    }
  });

  it("finds words in any order, whatever their case", () => {
    expect(names({ text: "PROD alp" })).toEqual(["Alpha"]);
    expect(names({ text: "prod node" })).toEqual([]);
  });

  it("sorts numbers in names by value, and stays as it is without a sort", () => {
    expect(names({ sort: { column: "name", descending: false } })).toEqual([
      "Alpha",
      "node-9",
      "node-10",
    ]);
    expect(names({ sort: { column: "groups", descending: true } })[0]).toBe("node-9");
    expect(names({})).toEqual(rows.map(({ name }) => name));
  });
});

it("shows the last page when the one asked for is gone", () => {
  const page = pageOf(rows, { ...plain, page: 9, pageSize: 20 });
  expect(page).toEqual({ current: 1, pages: 1, rows });
});

it("proposes each value once, and what fits what was typed", () => {
  const values = (property: string | undefined, value: string) =>
    proposals(rows, arrangement, { property, value }).map((each) => each.value);
  expect(values("status", "")).toEqual(["ACTIVE", "CREATING"]);
  expect(values(undefined, "a")).toEqual(["Alpha", "ACTIVE", "CREATING", "team:x", "team:y"]);
});

describe("a typed filter", () => {
  const labels = { status: "Status", tag: "Tag" };

  it.each([
    ["Status = ACTIVE", { property: "status", value: "ACTIVE", isPart: false }],
    ["tag:team:x=1", { property: "tag", value: "team:x=1", isPart: true }],
    ["status =", { property: "status", value: "", isPart: false }],
    ["team:x", undefined],
    ["status", undefined],
  ])("%s is read", (typed, filter) => {
    expect(readExpression(typed, labels)).toEqual(filter);
  });

  it("is read back from its text", () => {
    const filter = { property: "tag", value: "a : b = c", isPart: true };
    expect(readExpression(filterText(filter, labels), labels)).toEqual(filter);
  });
});
