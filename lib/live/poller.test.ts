import { describe, expect, it } from "vitest";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { createPoller } from "./poller.ts";

const throttled: Failure = { kind: "throttled", message: "Slow down", retryAfterSeconds: 20 };

type World = { now: number; reads: number; answer: Result<string, Failure> };

/** A poller over a value that the test sets, on a clock that the test moves. */
function setUp() {
  const world: World = { now: 0, reads: 0, answer: ok("one") };
  const poller = createPoller<string>({
    read: async () => {
      world.reads += 1;
      await Promise.resolve();
      return world.answer;
    },
    isChanging: (value) => value === "changing",
    pace: { changing: 1_000, settled: 10_000 },
    now: () => world.now,
    random: () => 0,
  });
  return { world, poller };
}

describe("createPoller", () => {
  it("reads once for all who ask together, and not at all while the reading is good", async () => {
    const { world, poller } = setUp();
    await Promise.all(Array.from({ length: 100 }, () => poller.latest()));
    world.now = 9_999;
    await poller.latest();
    expect(world.reads).toBe(1);
    world.now = 10_000;
    await Promise.all([poller.latest(), poller.latest()]);
    expect(world.reads).toBe(2);
  });

  it("keeps what it had after a failure, says why, and waits as long as AWS asks", async () => {
    const { world, poller } = setUp();
    await poller.latest();
    world.now = 10_000;
    world.answer = failed(throttled);
    expect(await poller.latest()).toEqual(
      ok({ value: "one", readAt: 0, failure: throttled, goodForMs: 20_000 }),
    );
    world.now = 29_999;
    await poller.latest();
    expect(world.reads).toBe(2);
    world.now = 30_000;
    world.answer = ok("two");
    expect(await poller.latest()).toEqual(
      ok({ value: "two", readAt: 30_000, failure: undefined, goodForMs: 10_000 }),
    );
  });

  it("fails only while it has never read anything", async () => {
    const { world, poller } = setUp();
    world.answer = failed(throttled);
    expect(await poller.latest()).toEqual(failed(throttled));
  });

  it("reads again after a change, even when a read was under way that cannot have seen it", async () => {
    const { world, poller } = setUp();
    const underWay = poller.latest();
    poller.expire();
    world.answer = ok("two");
    await underWay;
    expect(await poller.latest()).toMatchObject({ value: { value: "two" } });
  });

  it("tells the old reading once more while somebody waits for it, but not for long nor after a change", async () => {
    const { world, poller } = setUp();
    await poller.latest();
    world.now = 10_000;
    world.answer = ok("two");
    expect(poller.meanwhile(60_000)).toBeUndefined();
    const first = poller.latest();
    await Promise.resolve();
    expect(poller.meanwhile(60_000)).toMatchObject({ value: { value: "one", goodForMs: 0 } });
    world.now = 11_000;
    expect(poller.meanwhile(60_000)).toBeUndefined();
    world.now = 10_500;
    poller.expire();
    expect(poller.meanwhile(60_000)).toBeUndefined();
    expect(await first).toMatchObject({ value: { value: "two" } });
    expect(world.reads).toBe(2);
  });

  it("tells without waiting what it knows, and how long a read lets people wait", async () => {
    const { world, poller } = setUp();
    expect([poller.known(), poller.waited()]).toEqual([undefined, 0]);
    await poller.latest();
    world.now = 10_000;
    world.answer = failed(throttled);
    const underWay = poller.latest();
    await Promise.resolve();
    world.now = 13_000;
    expect(poller.known()).toEqual(
      ok({ value: "one", readAt: 0, failure: undefined, goodForMs: 0 }),
    );
    expect(poller.waited()).toBe(3_000);
    await underWay;
    expect(poller.known()).toEqual(
      ok({ value: "one", readAt: 0, failure: throttled, goodForMs: 20_000 }),
    );
    expect(poller.waited()).toBe(0);
  });

  it("tells what is young enough as it is, but not what was changed from here", async () => {
    const { world, poller } = setUp();
    expect(poller.recent(60_000)).toBeUndefined();
    await poller.latest();
    world.now = 59_999;
    expect(poller.recent(60_000)).toMatchObject({ value: { value: "one", readAt: 0 } });
    poller.expire();
    expect(poller.recent(60_000)).toBeUndefined();
    await poller.latest();
    world.now = 59_999 + 60_000;
    expect(poller.recent(60_000)).toBeUndefined();
    expect(world.reads).toBe(2);
  });
});
