import { describe, expect, it } from "vitest";
import {
  changesFor,
  isNothing,
  isProposed,
  newRow,
  rebased,
  remainingTags,
  rowsOf,
  sameTags,
  type TagEdit,
  withRequired,
  withoutRow,
  withRow,
} from "./tag-edits.ts";

const tags = { team: "genomics", Team: "other", "aws:pcs:cluster-id": "pcs_1", empty: "" };

const added = (key: string, value: string, id = "new") => ({ ...newRow(id, key), value });

const idOf = (key: string) => `=${key}`;

const shown = (rows: TagEdit[]) =>
  rows.map(({ key, value, existing, removed }) => [
    ...[key, value, existing ? "existing" : "new"],
    ...(removed ? ["removed"] : []),
  ]);

describe("rows", () => {
  it("are the tags that are there, but for those of AWS", () => {
    expect(shown(rowsOf(tags))).toEqual([
      ["team", "genomics", "existing"],
      ["Team", "other", "existing"],
      ["empty", "", "existing"],
    ]);
  });

  it("stay when a tag that is there is removed, and can be had back", () => {
    const removed = withoutRow(rowsOf(tags), idOf("team"));
    expect(shown(removed)[0]).toEqual(["team", "genomics", "existing", "removed"]);
    expect(withRow(removed, idOf("team"), { removed: false })).toEqual(rowsOf(tags));
  });

  it("go at once when they are new", () => {
    const rows = [...rowsOf(tags), added("a", "b")];
    expect(withoutRow(rows, "new")).toEqual(rowsOf(tags));
  });

  it("leave room for fifty that are not marked for removal; those of AWS do not count", () => {
    const rows = rowsOf(tags);
    expect(remainingTags(rows)).toBe(47);
    expect(remainingTags(withoutRow(rows, idOf("team")))).toBe(48);
    expect(remainingTags([...rows, newRow("1")])).toBe(46);
  });
});

describe("changesFor", () => {
  it("sends nothing when nothing changed", () => {
    expect(isNothing(changesFor(tags, rowsOf(tags)))).toBe(true);
  });

  it("removes keys, and puts what is new or has another value", () => {
    const rows = withRow(withoutRow(rowsOf(tags), idOf("team")), idOf("empty"), { value: "no" });
    expect(changesFor(tags, [...rows, added("new key", " v ")])).toEqual({
      untag: ["team"],
      tag: { empty: "no", "new key": " v " },
    });
  });

  it("keeps blanks at either end, and can empty a value", () => {
    expect(changesFor({ a: "x" }, withRow(rowsOf({ a: "x" }), "=a", { value: "x " })).tag).toEqual({
      a: "x ",
    });
    expect(changesFor({ a: "x" }, withRow(rowsOf({ a: "x" }), "=a", { value: "" })).tag).toEqual({
      a: "",
    });
  });

  it("sends nothing for a value that was changed and changed back", () => {
    const rows = withRow(rowsOf(tags), idOf("team"), { value: "x" });
    expect(isNothing(changesFor(tags, withRow(rows, idOf("team"), { value: "genomics" })))).toBe(
      true,
    );
  });

  it("overwrites, and does not remove, what is removed and added again", () => {
    const rows = withoutRow(rowsOf({ a: "x" }), "=a");
    expect(changesFor({ a: "x" }, [...rows, added("a", "y")])).toEqual({
      untag: [],
      tag: { a: "y" },
    });
    expect(isNothing(changesFor({ a: "x" }, [...rows, added("a", "x")]))).toBe(true);
  });

  it("tells keys apart by case", () => {
    const rows = withoutRow(rowsOf(tags), idOf("team"));
    expect(changesFor(tags, rows)).toEqual({ untag: ["team"], tag: {} });
  });

  it("leaves alone what several resources may have each in their own way", () => {
    const mixed = { ...newRow("1", "team"), value: undefined, existing: true };
    expect(isNothing(changesFor(tags, [mixed]))).toBe(true);
  });

  it("does not remove what a resource does not have", () => {
    expect(changesFor({}, withoutRow(rowsOf({ a: "x" }), "=a"))).toEqual({ untag: [], tag: {} });
  });

  it("knows keys that objects have by themselves", () => {
    expect(changesFor({}, [added("constructor", "x"), added("__proto__", "y", "2")])).toEqual({
      untag: [],
      tag: Object.fromEntries([
        ["constructor", "x"],
        ["__proto__", "y"],
      ]),
    });
  });
});

describe("withRequired", () => {
  const policy = { required: [{ key: "owner" }, { key: "team" }] };
  const rows = withRequired(rowsOf(tags), policy);

  it("proposes the tags that the policy wants and that are missing", () => {
    expect(shown(rows).at(-1)).toEqual(["owner", undefined, "new"]);
    expect(rows.filter(isProposed).map(({ key }) => key)).toEqual(["owner"]);
  });

  it("sends nothing for them before they say something", () => {
    expect(isNothing(changesFor(tags, rows))).toBe(true);
    expect(changesFor(tags, withRow(rows, "!owner", { value: "me" })).tag).toEqual({ owner: "me" });
  });

  it("keeps them when the tags are read anew", () => {
    expect(withRequired(rebased(rows, tags), policy)).toEqual(rows);
  });
});

describe("rebased", () => {
  it("has nothing left to send after all was saved", () => {
    const rows = [...withoutRow(rowsOf({ a: "1", b: "2" }), "=a"), added("c", "3")];
    const saved = { b: "2", c: "3" };
    expect(shown(rebased(rows, saved))).toEqual([
      ["b", "2", "existing"],
      ["c", "3", "existing"],
    ]);
    expect(isNothing(changesFor(saved, rebased(rows, saved)))).toBe(true);
  });

  it("keeps what was not saved when only the removal was", () => {
    const rows = withRow(withoutRow(rowsOf({ a: "1", b: "2" }), "=a"), "=b", { value: "9" });
    const now = { b: "2" };
    const left = rebased([...rows, added("c", "3")], now);
    expect(changesFor(now, left)).toEqual({ untag: [], tag: { b: "9", c: "3" } });
  });

  it("follows what somebody else changed, and keeps what was edited here", () => {
    const rows = withRow(rowsOf({ a: "1", b: "2" }), "=b", { value: "mine" });
    expect(shown(rebased(rows, { a: "theirs", b: "theirs", d: "4" }))).toEqual([
      ["a", "theirs", "existing"],
      ["b", "mine", "existing"],
      ["d", "4", "existing"],
    ]);
  });

  it("drops what somebody else removed, unless its value was edited here", () => {
    const rows = withRow(rowsOf({ a: "1", b: "2" }), "=b", { value: "mine" });
    expect(shown(rebased(rows, {}))).toEqual([["b", "mine", "new"]]);
    expect(rebased(withoutRow(rowsOf({ a: "1" }), "=a"), {})).toEqual([]);
  });

  it("keeps a second row of a key as the mistake that it is", () => {
    const rows = [...rowsOf({ a: "1" }), added("a", "2")];
    expect(shown(rebased(rows, { a: "1" }))).toEqual([
      ["a", "1", "existing"],
      ["a", "2", "new"],
    ]);
  });
});

it("compares tags by keys and values, in any order", () => {
  expect(sameTags({ a: "1", b: "2" }, { b: "2", a: "1" })).toBe(true);
  expect(sameTags({ a: "1" }, { a: "1", b: "" })).toBe(false);
  expect(sameTags({ a: "1", b: "" }, { a: "1" })).toBe(false);
  expect(sameTags({ a: "1" }, { a: "1 " })).toBe(false);
});
