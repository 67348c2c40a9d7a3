import { expect, it } from "vitest";
import type { Failure } from "#lib/errors.ts";
import { failed, ok } from "#lib/result.ts";
import { createSessionCache, type SessionEntry } from "./session-cache.ts";

const hour = 60 * 60_000;

/** A cache by a clock that is moved by hand, and how often a session was begun. */
function start(most = 10) {
  let now = 0;
  let begun = 0;
  const entries = new Map<string, SessionEntry<{ goodUntil: number; number: number }>>();
  const cache = createSessionCache(entries, {
    most,
    now: () => now,
  });
  const begin = () => {
    begun += 1;
    return Promise.resolve(ok({ goodUntil: now + hour, number: begun }));
  };
  return {
    ...{ cache, entries, begin },
    get: async (key: string) => {
      const got = await cache.get(key, begin);
      return got.ok ? got.value.number : undefined;
    },
    advance: (milliseconds: number) => void (now += milliseconds),
  };
}

it("keeps a session until five minutes before its end", async () => {
  const { get, advance } = start();
  expect(await get("ada")).toBe(1);
  advance(55 * 60_000 - 1);
  expect(await get("ada")).toBe(1);
  advance(1);
  expect(await get("ada")).toBe(2);
});

it("begins one session for all who ask at a time", async () => {
  const { get } = start();
  expect(await Promise.all([get("ada"), get("ada"), get("bob")])).toEqual([1, 1, 2]);
});

it("keeps the sessions that were used last, and no more of them", async () => {
  const { get, entries } = start(2);
  await get("ada");
  await get("bob");
  await get("ada");
  await get("eve");
  expect([...entries.keys()]).toEqual(["ada", "eve"]);
  expect(await get("ada")).toBe(1);
  expect(await get("bob")).toBe(4);
});

it("keeps no failure, and nothing that was to be forgotten", async () => {
  const { cache, get } = start();
  const failure: Failure = { kind: "credentials", message: "No." };
  expect(await cache.get("ada", () => Promise.resolve(failed(failure)))).toEqual(failed(failure));
  await expect(cache.get("ada", () => Promise.reject(new Error("a bug")))).rejects.toThrow("bug");
  expect(await get("ada")).toBe(1);
  cache.forget("ada");
  expect(await get("ada")).toBe(2);
});
