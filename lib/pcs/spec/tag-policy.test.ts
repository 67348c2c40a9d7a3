import { describe, expect, it } from "vitest";
import { newTagRefusals, tagPolicy, tagRefusals, untagRefusals } from "./tag-policy.ts";

const policy = { required: [{ key: "owner" }, { key: "stage", values: ["test", "prod"] }] };

const paths = (refusals: { path: (string | number)[] }[]) =>
  refusals.map(({ path }) => path.join("."));

describe("a policy", () => {
  const problems = (required: unknown) =>
    tagPolicy.safeParse({ required }).error?.issues.map(({ path }) => path.join(".")) ?? [];

  it.each([
    ["keys alone", [{ key: "owner" }], []],
    ["values", [{ key: "stage", values: ["test"] }], []],
    ["no tag", [], ["required"]],
    ["no value", [{ key: "stage", values: [] }], ["required.0.values"]],
    ["an empty value", [{ key: "stage", values: ["a", ""] }], ["required.0.values.1"]],
    ["a key of AWS", [{ key: "aws:owner" }], ["required.0.key"]],
    ["a key twice", [{ key: "a" }, { key: "A" }, { key: "a" }], ["required.2.key"]],
    ["another word", [{ key: "a", value: "x" }], ["required.0"]],
  ])("with %s", (_, required, paths) => {
    expect(problems(required)).toEqual(paths);
  });
});

describe("new resources", () => {
  it("have every required tag, with a value that is allowed", () => {
    expect(newTagRefusals(policy, { owner: "me", stage: "prod", other: "" })).toEqual([]);
    expect(paths(newTagRefusals(policy, undefined))).toEqual(["tags", "tags"]);
    expect(paths(newTagRefusals(policy, { owner: " ", stage: "Prod" }))).toEqual([
      "tags.owner",
      "tags.stage",
    ]);
  });

  it("may have any tags without a policy", () => {
    expect(newTagRefusals(undefined, undefined)).toEqual([]);
  });
});

it("tags may be put one by one, and then with an allowed value", () => {
  expect(tagRefusals(policy, { owner: "me" })).toEqual([]);
  expect(paths(tagRefusals(policy, { stage: "none" }))).toEqual(["tags.stage"]);
});

it("required tags are not removed", () => {
  expect(untagRefusals(policy, ["other", "Owner"])).toEqual([]);
  expect(paths(untagRefusals(policy, ["owner"]))).toEqual(["tagKeys"]);
});
