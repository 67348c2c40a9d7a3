import { describe, expect, it } from "vitest";
import { queueImpact } from "./impact.ts";
import { emptyQueue } from "./values.ts";

const withGroups = (...groups: string[]) => ({ ...emptyQueue, groups });

const words = (before: string[], after: string[], usedElsewhere: string[] = []) =>
  queueImpact(withGroups(...before), withGroups(...after), {
    queue: "short",
    nameOfGroup: (id) => id.toUpperCase(),
    usedElsewhere: new Set(usedElsewhere),
  });

describe("queueImpact", () => {
  it("always says that submissions may pause", () => {
    expect(words(["a"], ["a"])).toEqual([expect.stringMatching(/Submissions .* may pause/)]);
  });

  it.each<[string, string[], string[], string[], RegExp[]]>([
    ["a group added", ["a"], ["a", "b"], [], [/may start on B/]],
    ["a group removed that others use", ["a", "b"], ["a"], ["b"], [/only B can run wait/]],
    [
      "a group removed that nobody else uses",
      ["a", "b"],
      ["a"],
      [],
      [/only B can run wait/, /No queue uses B after this/],
    ],
    ["all groups removed", ["a"], [], ["a"], [/short has no node group then/]],
  ])("%s", (_, before, after, usedElsewhere, expected) => {
    const [, ...rest] = words(before, after, usedElsewhere);
    expect(rest).toEqual(expected.map((pattern): unknown => expect.stringMatching(pattern)));
  });
});
