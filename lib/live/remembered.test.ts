import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { consoleItself } from "#lib/auth/console.ts";
import { testConnection } from "#lib/aws/testing/connection.ts";
import type { Failure } from "#lib/errors.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { remembered } from "./remembered.ts";

const context = (id = "one") => ({
  caller: consoleItself,
  connection: testConnection({ id }),
});

function setUp(name: string) {
  const world: { reads: number; answer: Result<string, Failure> } = { reads: 0, answer: ok("a") };
  const read = remembered(name, async () => {
    world.reads += 1;
    await Promise.resolve();
    return world.answer;
  });
  return { world, read };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("reads once for all who ask together, and again after some minutes", async () => {
  const { world, read } = setUp("once");
  await Promise.all([read(context(), {}), read(context(), {})]);
  vi.advanceTimersByTime(4 * 60_000);
  expect(await read(context(), {})).toMatchObject({ ok: true, value: { value: "a" } });
  expect(world.reads).toBe(1);
  vi.advanceTimersByTime(2 * 60_000);
  await read(context(), {});
  expect(world.reads).toBe(2);
});

it("keeps connections and questions apart", async () => {
  const { world, read } = setUp("apart");
  await read(context("one"), {});
  await read(context("two"), {});
  await read(context("one"), { vpc: "vpc-1" });
  expect(world.reads).toBe(3);
});

it("does not remember a failure", async () => {
  const { world, read } = setUp("failure");
  world.answer = failed({ kind: "denied", message: "No." });
  expect(await read(context(), {})).toMatchObject({ ok: false });
  world.answer = ok("b");
  expect(await read(context(), {})).toMatchObject({ ok: true, value: { value: "b" } });
});
