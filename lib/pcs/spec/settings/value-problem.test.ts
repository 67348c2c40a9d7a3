import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retention } from "./forms.ts";
import type { Parameter } from "./parameter.ts";
import { valueProblem } from "./value-problem.ts";

const parameter = (one: Partial<Parameter>): Parameter => ({
  name: "Any",
  kind: "text",
  help: "",
  example: "an example",
  ...one,
});

const table: [Partial<Parameter>, string[], string[]][] = [
  [{ kind: "integer" }, ["0", "7", " 42 ", "007"], ["-1", "1.5", "ten", "0x10", "1e3"]],
  [{ kind: "integer", minimum: 5 }, ["5", "300"], ["4", "0"]],
  [{ kind: "integer", maximum: 9, values: ["UNLIMITED"] }, ["9", "unlimited"], ["10", "INFINITE"]],
  [{ kind: "number" }, ["0", "99.5"], ["-1", "1,5", "."]],
  [{ kind: "memory" }, ["2048"], ["2G", "2048M", "-1"]],
  [{ kind: "boolean" }, ["YES", "no", "True", "0", "1", "up", "down"], ["on", "2", "y"]],
  [
    { kind: "time" },
    ["30", "30:00", "1:30:00", "7-0", "2-12:30", "2-12:30:15", "INFINITE", "Unlimited", "-1"],
    ["soon", "1h", "1-", "1:2:3:4", "2-1:2:3:4", "-2", "1.5"],
  ],
  [{ kind: "choice", values: ["ALL", "NO"] }, ["ALL", "no"], ["ALL,NO", "SOME"]],
  [
    { kind: "choices", values: ["qos", "safe"] },
    ["qos", "SAFE,qos", "qos, safe", "qos,"],
    ["qos,x", ","],
  ],
  [{ kind: "list" }, ["a", "a,b=1", "bf_continue,bf_window=2880"], [",", " , "]],
  [{ kind: "path" }, ["/etc/slurm/prolog.sh", "prolog.d/*", "/a b/c"], []],
  [{ kind: "text" }, ["normal", "any thing"], []],
  [{ form: retention }, ["12", "12months", "30 days", "24hours", "2D"], ["forever", "1week", "-1"]],
];

describe.each(table)("%j", (one, good, bad) => {
  it.each(good)("takes %j", (value) => {
    expect(valueProblem(parameter(one), value)).toBeUndefined();
  });
  it.each([...bad, "", " "])("refuses %j", (value) => {
    expect(valueProblem(parameter(one), value)).toMatch(/\.$/);
  });
});

it("never takes more than one line, of any kind", () => {
  const kinds = [...new Set(table.map(([one]) => one))];
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.string(),
      fc.constantFrom("\n", "\r", "\u0000", "\u2028"),
      fc.string(),
      (one, before, lineBreak, after) => {
        expect(valueProblem(parameter(one), before + lineBreak + after)).toBeDefined();
      },
    ),
  );
});

it.each([
  [
    { kind: "integer", minimum: 5, unit: "seconds" },
    "4",
    "Enter a whole number of seconds, 5 or more.",
  ],
  [
    { kind: "integer", maximum: 65_533, unit: "minutes", values: ["UNLIMITED"] },
    "x",
    "Enter a whole number of minutes from 0 to 65,533, or UNLIMITED.",
  ],
  [{ kind: "memory" }, "2G", "Enter a whole number of megabytes, 0 or more."],
  [
    { kind: "choices", values: ["qos", "safe"] },
    "qos,fast",
    "Use one or more of qos, safe, joined by commas: “fast” is none of them.",
  ],
  [
    { form: retention, example: "12months" },
    "long",
    "Enter a number with hours, days or months after it, such as 12months.",
  ],
] as const)("says what is right for %j", (one, value, sentence) => {
  expect(valueProblem(parameter(one), value)).toBe(sentence);
});
