import { describe, expect, it } from "vitest";
import { about, remainingMs, remainingWords, runLastedMs, shareOf } from "./run-time.ts";
import { at, began, creation } from "#components/runs/testing/runs.ts";

/** Milliseconds since 1970, so many seconds after the run began. */
const after = (seconds: number) => began + seconds * 1000;

const changing = { status: "changing", startedAt: at(0) } as const;
const done = { status: "done", startedAt: at(0), endedAt: at(10) } as const;

describe("what is left of a run", () => {
  it("is its longest chain", () => {
    // A cluster, then groups side by side, then a queue.
    expect(remainingMs(creation(), began)).toBe((420 + 120 + 30) * 1000);
  });

  it("becomes less while a step lasts, and stands still when it lasts longer than expected", () => {
    const run = creation({ cluster: changing });
    expect(remainingMs(run, after(400))).toBe((20 + 120 + 30) * 1000);
    expect(remainingMs(run, after(9_000))).toBe((120 + 30) * 1000);
  });

  it("is what is under way, in a run that is cancelled", () => {
    const run = creation({ cluster: done, "group/cpu": { ...changing, startedAt: at(10) } });
    expect(remainingMs({ ...run, status: "cancelling" }, after(40))).toBe(90_000);
  });

  it("is said in words, and not at all when it has ended", () => {
    const run = creation({ cluster: changing });
    expect(remainingWords(run, after(60))).toBe("about 9 min left");
    const last = creation(
      Object.fromEntries(run.steps.map(({ key }) => [key, key === "queue/day" ? changing : done])),
    );
    expect(remainingWords(last, after(60))).toBe("longer than expected");
    expect(remainingWords({ ...run, status: "failed" }, after(60))).toBe("");
  });
});

it("tells how far a step is, and never that it is done before it is", () => {
  const [cluster] = creation({ cluster: changing }).steps;
  const [ended] = creation({ cluster: done }).steps;
  if (!cluster || !ended) throw new Error("A creation has a first step.");
  expect(shareOf(cluster, after(210))).toBe(0.5);
  expect(shareOf(cluster, after(4_000))).toBe(0.97);
  expect(shareOf(ended, after(4_000))).toBe(1);
});

it("counts a run until now, or until it ended", () => {
  const run = creation();
  expect(runLastedMs(run, after(7))).toBe(7_000);
  expect(runLastedMs({ ...run, endedAt: at(5) }, after(7))).toBe(5_000);
});

it("guesses no more exactly than it knows", () => {
  expect([0, 12, 58, 100, 570, 3_600, 4_300].map((seconds) => about(seconds * 1000))).toEqual([
    ...["a few seconds", "about 15 s", "about 60 s", "about 2 min", "about 10 min"],
    ...["about 1 h", "about 1 h 12 min"],
  ]);
});
