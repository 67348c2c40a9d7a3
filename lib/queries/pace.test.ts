import { expect, it } from "vitest";
import type { Reading } from "#lib/reading.ts";
import { ReadError } from "./fetch-reading.ts";
import { interval, pace, soonAfter } from "./pace.ts";

const wait = (data: Partial<Reading<boolean>>, error: Error | null = null) =>
  interval<boolean>((changing) => changing)({
    state: { data: { value: false, readAt: 0, ...data }, error },
  });

it("asks again just after the server reads anew", () => {
  expect(wait({ goodForMs: 3_000 })).toBe(3_050);
  expect(wait({ goodForMs: 0, value: true })).toBe(500);
});

it("waits no longer than a settled tab does, as others change things too", () => {
  expect(wait({ goodForMs: 24_000 })).toBe(pace.settled);
});

it("goes by what it sees where the server does not tell", () => {
  expect([wait({ value: true }), wait({})]).toEqual([pace.changing + 50, pace.settled]);
});

it("hurries while something is wrong, and leaves alone what is gone", () => {
  const failure = { kind: "throttled", message: "Slow down" } as const;
  expect(wait({ failure })).toBe(pace.changing + 50);
  expect(wait({}, new ReadError(failure))).toBe(pace.changing + 50);
  expect(wait({}, new ReadError({ kind: "not-found", message: "Gone" }))).toBe(false);
});

it("asks no sooner than the server asks AWS again, which fails", () => {
  const failure = { kind: "throttled", message: "Slow down" } as const;
  expect(wait({ failure, goodForMs: 4_000 })).toBe(4_050);
});

it("spreads tabs over a part of their wait, so that they do not ask all at once", () => {
  const waits = [0, 0.5, 1].map((place) => soonAfter(24_000, pace.settled, place));
  expect(waits).toEqual([10_000, 11_000, 12_000]);
  expect(soonAfter(950, pace.settled, 1)).toBe(1_200);
});
