import fc from "fast-check";
import { expect, test } from "vitest";
import { parametersOf } from "#sandbox/query/form.ts";

const read = (text: string) => parametersOf(new Map(new URLSearchParams(text)));

test("names make objects and lists, which are numbered from 1", () => {
  expect(
    read("Action=A&Version=1&Filter.1.Name=vpc-id&Filter.1.Value.2=b&Filter.1.Value.1=a"),
  ).toEqual({ Filter: [{ Name: "vpc-id", Value: ["a", "b"] }] });
});

test("IAM and STS put member before the numbers", () => {
  expect(read("Tags.member.1.Key=team&Tags.member.1.Value=cfd&Path=%2F")).toEqual({
    Tags: [{ Key: "team", Value: "cfd" }],
    Path: "/",
  });
});

test("lists of more than nine keep their order", () => {
  const names = Array.from({ length: 12 }, (_, index) => `i-${String(index)}`);
  const text = names.map((name, index) => `InstanceId.${String(index + 1)}=${name}`).reverse();
  expect(read(text.join("&"))).toEqual({ InstanceId: names });
});

test("names of Object's own members are names like any other", () => {
  const parameters = read("__proto__.polluted=1&constructor=2");
  expect(Object.keys(parameters).sort()).toEqual(["__proto__", "constructor"]);
  expect(Object.hasOwn({}, "polluted")).toBe(false);
});

test("whatever a form says, it can be read", () => {
  const part = fc.oneof(fc.constantFrom("1", "2", "member", "0", "", "A"), fc.string());
  const name = fc.array(part, { maxLength: 12 }).map((parts) => parts.join("."));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
      expect(() => JSON.stringify(parametersOf(new Map(pairs)))).not.toThrow();
    }),
  );
});
