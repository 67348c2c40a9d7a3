import "server-only";
import type { LimitFunction } from "p-limit";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { listTags } from "#lib/pcs/tags.ts";
import { ok } from "#lib/result.ts";
import type { Caches } from "./caches.ts";

/** What it takes to read something of a connection. */
export type Reader = { context: OperationContext; caches: Caches; limit: LimitFunction };

/** How long tags are good: changing them moves neither status nor modifiedAt, so the clock has to tell. */
const tagsMs = 5 * 60_000;

/** A different moment for each resource, so that AWS is not asked for all of them at once. */
const offsetOf = (arn: string) =>
  Buffer.from(arn).reduce((sum, byte) => (sum * 31 + byte) % tagsMs, 0);

/**
 * The tags of a resource, some minutes old at most. What a missing permission hides stays hidden as
 * long: asking each time would cost as much as reading.
 */
export async function readCachedTags(
  { context, caches, limit }: Reader,
  arn: string,
): Promise<Record<string, string> | undefined> {
  const version = String(Math.floor((Date.now() + offsetOf(arn)) / tagsMs));
  const tags = await caches.tags.remember(arn, version, async () => {
    const read = await limit(() => listTags(context, { resourceArn: arn }));
    return !read.ok && read.error.kind === "denied" ? ok(undefined) : read;
  });
  return tags.ok ? tags.value : undefined;
}
