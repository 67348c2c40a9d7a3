"use server";

import type { Failure } from "#lib/errors.ts";
import { saveTags } from "#lib/live/save-tags.ts";
import type { TagChange } from "#lib/pcs/spec/tag-changes.ts";
import type { TagOutcome } from "#lib/pcs/view/tags.ts";
import type { Result } from "#lib/result.ts";

/**
 * Removes, adds and overwrites tags of up to 25 resources of a connection. One call for many, because Next
 * runs the actions of a tab one after another.
 */
export async function saveTagsAction(
  connectionId: string,
  changes: TagChange[],
): Promise<Result<TagOutcome[], Failure>> {
  return saveTags(connectionId, changes);
}
