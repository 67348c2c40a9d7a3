import { expect, it, vi } from "vitest";
import { createDetailCache } from "./detail-cache.ts";
import { ok } from "#lib/result.ts";

const answering = (detail: string) => vi.fn(() => Promise.resolve(ok(detail)));

it("reads once a version", async () => {
  const cache = createDetailCache<string>();
  const read = answering("old");
  await cache.remember("arn", "1", read);
  expect(await cache.remember("arn", "1", read)).toEqual(ok("old"));
  expect(read).toHaveBeenCalledTimes(1);
  expect(await cache.remember("arn", "2", answering("new"))).toEqual(ok("new"));
});

it("reads anew what was changed from here, whatever its version", async () => {
  const cache = createDetailCache<string>();
  await cache.remember("arn", "1", answering("old"));
  cache.forget("arn");
  expect(await cache.remember("arn", "1", answering("new"))).toEqual(ok("new"));
});

it("does not keep what was read while it was changed", async () => {
  const cache = createDetailCache<string>();
  await cache.remember("arn", "1", () => {
    cache.forget("arn");
    return Promise.resolve(ok("perhaps old"));
  });
  expect(await cache.remember("arn", "1", answering("new"))).toEqual(ok("new"));
});
