import { describe, expect, it } from "vitest";
import {
  changedRequest,
  changesBetween,
  mergeElsewhere,
  type UpdateMapping,
  withMembers,
} from "./changes.ts";
import { z } from "zod";

type Values = { max: string; accounting: { mode: string; days: string }; groups: string[] };

const base: Values = { max: "4", accounting: { mode: "NONE", days: "" }, groups: ["a", "b"] };

/** Groups are a set: their order sends nothing. Days go with accounting only. */
const mapping: UpdateMapping<Values, object> = {
  schema: z.object({}),
  members: [
    { name: "max", label: "Maximum", words: ({ max }) => [max] },
    { name: "accounting.mode", label: "Accounting", words: ({ accounting }) => [accounting.mode] },
    { name: "accounting.days", label: "Days", words: ({ accounting }) => [accounting.days] },
    { name: "groups", label: "Groups", words: ({ groups }) => groups },
  ],
  toRequest: ({ max, accounting: { mode, days }, groups }, sends) => ({
    id: "pcs_1",
    max: sends("max", Number(max)),
    mode: sends("accounting.mode", mode),
    days: mode === "NONE" ? undefined : sends("accounting.days", Number(days)),
    groups: sends("groups", groups.toSorted()),
  }),
  toName: () => undefined,
  alsoRefuse: () => [],
};

const sent = (edited: Values, from = base): unknown =>
  JSON.parse(JSON.stringify(changedRequest(mapping, from, edited)));

describe("changedRequest", () => {
  it("has nothing but what identifies the resource when nothing is changed", () => {
    expect(sent(base)).toEqual({ id: "pcs_1" });
  });

  it("leaves out what was left alone", () => {
    expect(sent({ ...base, max: "8" })).toEqual({ id: "pcs_1", max: 8 });
  });

  it("takes values that send the same for the same", () => {
    expect(sent({ ...base, max: " 4", groups: ["b", "a"] })).toEqual({ id: "pcs_1" });
  });

  it("can empty a list", () => {
    expect(sent({ ...base, groups: [] })).toEqual({ id: "pcs_1", groups: [] });
  });

  it("sends nothing of an option of what is switched off", () => {
    const on = { ...base, accounting: { mode: "STANDARD", days: "90" } };
    expect(sent(base, on)).toEqual({ id: "pcs_1", mode: "NONE" });
    expect(changesBetween(mapping, on, base).map(({ label }) => label)).toEqual(["Accounting"]);
  });
});

describe("changesBetween", () => {
  it("says in words what stood there and what will", () => {
    expect(changesBetween(mapping, base, { ...base, groups: ["a", "c"] })).toEqual([
      { name: "groups", label: "Groups", before: ["a", "b"], after: ["a", "c"] },
    ]);
  });
});

describe("mergeElsewhere", () => {
  const merge = (mine: Partial<Values>, theirs: Partial<Values>) => {
    const merged = mergeElsewhere(mapping, {
      base,
      mine: { ...base, ...mine },
      theirs: { ...base, ...theirs },
    });
    const names = (members: { name: string }[]) => members.map(({ name }) => name);
    return {
      followed: names(merged.followed),
      agreed: names(merged.agreed),
      contested: names(merged.contested),
    };
  };

  it.each([
    ["changed here only", { max: "8" }, {}, {}],
    ["changed elsewhere only", {}, { max: "8" }, { followed: ["max"] }],
    ["changed to the same", { max: "8" }, { max: "8" }, { agreed: ["max"] }],
    ["changed to different ends", { max: "8" }, { max: "9" }, { contested: ["max"] }],
    ["changed side by side", { max: "8" }, { groups: ["a"] }, { followed: ["groups"] }],
  ])("%s", (_, mine, theirs, expected) => {
    expect(merge(mine, theirs)).toEqual({ followed: [], agreed: [], contested: [], ...expected });
  });
});

describe("withMembers", () => {
  it("copies single members, also inside others, and leaves both sides as they were", () => {
    const theirs = { ...base, max: "9", accounting: { mode: "STANDARD", days: "30" } };
    const merged = withMembers(base, theirs, [{ name: "accounting.days" }]);
    expect(merged).toEqual({ ...base, accounting: { mode: "NONE", days: "30" } });
    expect(base.accounting.days).toBe("");
  });
});
