import fc from "fast-check";
import { expect, it } from "vitest";
import { requestIdOf } from "./request-id.ts";

const made = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

it("takes over what a proxy calls the request", () => {
  expect(requestIdOf("Root=1".replace("=", "-") + "-67891233")).toBe("Root-1-67891233");
});

it.each([
  ["nothing", undefined],
  ["several", ["aaaaaaaa", "bbbbbbbb"]],
  ["too short a one", "a"],
  ["too long a one", "a".repeat(129)],
  ["one that would begin a new line", "aaaaaaaa\nbbbbbbbb"],
  ["one with a quotation mark", 'aaaaaaaa"}'],
])("makes a new one of %s", (_, sent) => {
  expect(requestIdOf(sent)).toMatch(made);
});

it("answers nothing that could mean something in a log or a header", () => {
  fc.assert(fc.property(fc.string(), (sent) => /^[\w.-]{8,128}$/.test(requestIdOf(sent))));
});
