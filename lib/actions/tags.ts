"use server";

import type { Failure } from "#lib/errors.ts";
import { change } from "#lib/live/change.ts";
import { tagResource, untagResource } from "#lib/pcs/tags.ts";
import type { Result } from "#lib/result.ts";

type TagRequest = { resourceArn: string; tags: Record<string, string> };
type UntagRequest = { resourceArn: string; tagKeys: string[] };

/** TagResource on a connection: adds tags, and overwrites those of the same key. */
export async function tagResourceAction(
  connectionId: string,
  request: TagRequest,
): Promise<Result<void, Failure>> {
  return change(connectionId, tagResource, request);
}

/** UntagResource on a connection. */
export async function untagResourceAction(
  connectionId: string,
  request: UntagRequest,
): Promise<Result<void, Failure>> {
  return change(connectionId, untagResource, request);
}
