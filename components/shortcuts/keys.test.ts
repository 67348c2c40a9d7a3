import { expect, it } from "vitest";
import { createKeyReader } from "./keys.ts";

it("takes one key for a command, and no other keys", () => {
  const read = createKeyReader();
  expect(["r", "p", "?", "c", "R", "Escape"].map((key, index) => read(key, index))).toEqual([
    ...["refresh", "pause", "help"],
    ...[undefined, undefined, undefined],
  ]);
});

it("takes two keys together that are pressed soon after each other", () => {
  const read = createKeyReader();
  expect([read("g", 0), read("f", 1_500)]).toEqual([undefined, "fleet"]);
  expect([read("g", 5_000), read("c", 6_501)]).toEqual([undefined, undefined]);
  expect([read("g", 9_000), read("g", 9_100), read("c", 9_200)].at(-1)).toBe("clusters");
});
