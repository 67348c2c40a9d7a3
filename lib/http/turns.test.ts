import { expect, it } from "vitest";
import { createTurns } from "./turns.ts";

const several = (length: number, turn: () => number) => Array.from({ length }, turn);

it("lets few come when they wish to", () => {
  const turnIn = createTurns(new Map(), () => 1_000_020);
  expect(several(10, () => turnIn(1_000))).toEqual(several(10, () => 1_000));
});

it("lets many come a moment after each other", () => {
  const turnIn = createTurns(new Map(), () => 1_000_020);
  const waits = several(300, () => turnIn(1_000));
  expect(waits.slice(9, 12)).toEqual([1_000, 1_030, 1_030]);
  expect(waits.at(-1)).toBe(1_000 + 29 * 50 - 20);
});

it("lets those who come at another time not wait for them", () => {
  const turnIn = createTurns(new Map(), () => 1_000_000);
  several(100, () => turnIn(1_000));
  expect(turnIn(5_000)).toBe(5_000);
});

it("asks nobody to come more than ten seconds later than they wish to", () => {
  const turnIn = createTurns(new Map(), () => 1_000_000);
  expect(Math.max(...several(5_000, () => turnIn(1_000)))).toBe(11_000);
});

it("forgets what is over", () => {
  let now = 1_000_000;
  const taken = new Map<string, number>();
  const turnIn = createTurns(taken, () => now);
  several(1_000, () => turnIn(0));
  now += 60_000;
  turnIn(0);
  expect(taken.size).toBe(1);
});
