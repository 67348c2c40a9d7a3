import { expect, test } from "vitest";
import { summarise } from "./test-counts.mjs";

const step = { passed: true, time: "1.0 s" };
const counts = { passed: 40, failed: 0, skipped: 0 };

const lastLine = (text: string) => text.split("\n").at(-1);

test("a run without failures succeeds, and its last line is the total", () => {
  const { text, succeeded } = summarise([
    { ...step, name: "lint" },
    { ...step, name: "unit tests", counts },
    { ...step, name: "browser tests", counts: { ...counts, passed: 2, skipped: 1 } },
  ]);
  expect(succeeded).toBe(true);
  expect(lastLine(text)).toBe("42 passed, 0 failed");
  expect(text).toContain("✓ browser tests     1.0 s  2 passed, 0 failed, 1 skipped");
});

test("a step that fails is a failure, with tests of its own or without", () => {
  const { text, succeeded } = summarise([
    { ...step, name: "lint", passed: false },
    { ...step, name: "unit tests", passed: false, counts: { ...counts, failed: 3 } },
  ]);
  expect(succeeded).toBe(false);
  expect(lastLine(text)).toBe("40 passed, 4 failed");
});

test("a run of no tests does not succeed", () => {
  expect(summarise([{ ...step, name: "lint" }]).succeeded).toBe(false);
});
