import { expect, it } from "vitest";
import { nextInterval, paceOf } from "./pace.ts";

const pace = { changing: 1_000, settled: 10_000 };

it("is quick while something changes, and slow when all is settled", () => {
  expect(nextInterval(pace, { changing: true, failures: 0 }, 0)).toBe(1_000);
  expect(nextInterval(pace, { changing: false, failures: 0 }, 0)).toBe(10_000);
  expect(nextInterval(pace, { changing: false, failures: 0 }, 1)).toBe(9_000);
});

it("doubles after each failure up to a minute, and waits as long as AWS asks", () => {
  const after = (failures: number, retryAfterSeconds?: number) =>
    nextInterval(pace, { changing: true, failures, retryAfterSeconds }, 0);
  expect([after(1), after(3), after(20)]).toEqual([2_000, 8_000, 60_000]);
  expect(after(1, 30)).toBe(30_000);
});

it("asks AWS less often than the sandbox", () => {
  expect(paceOf({ sandbox: false }).changing).toBeGreaterThan(paceOf({ sandbox: true }).changing);
});
