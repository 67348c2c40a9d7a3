import { expect, it } from "vitest";
import { ago, agoByMinute, duration, exactTime } from "./time-format.ts";

it("says how long ago something was", () => {
  expect([0, 9_000, 25_000, 90_000, 7_200_000, 3 * 86_400_000].map(ago)).toEqual([
    "just now",
    "just now",
    "25 seconds ago",
    "1 minute ago",
    "2 hours ago",
    "3 days ago",
  ]);
});

it("says nothing by the minute that is wrong before it has passed", () => {
  expect([-30_000, 59_000, 60_000, 150_000].map(agoByMinute)).toEqual([
    "just now",
    "just now",
    "1 minute ago",
    "2 minutes ago",
  ]);
});

it("says how long something lasts, never less than nothing", () => {
  expect([-5, 42_000, 185_000, 7_800_000].map(duration)).toEqual([
    "0 s",
    "42 s",
    "3 min 5 s",
    "2 h 10 min",
  ]);
});

it("prints times in UTC", () => {
  expect(exactTime("2026-11-24T02:47:17.123+01:00")).toBe("2026-11-24 01:47:17 UTC");
});
