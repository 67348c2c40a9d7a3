import "server-only";
import pLimit from "p-limit";
import { guard } from "#lib/audit/guard.ts";
import type { Failure } from "#lib/errors.ts";
import { changingContext } from "#lib/pcs/context.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { type TagChange, tagChanges } from "#lib/pcs/spec/tag-changes.ts";
import { tagResource, untagResource } from "#lib/pcs/tags.ts";
import type { TagOutcome } from "#lib/pcs/view/tags.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { expiring, forgetTags } from "./live.ts";

/** How many resources are changed at a time: PCS throttles by account. */
const concurrency = 6;

/**
 * UntagResource first, which makes room, then one TagResource; what there is nothing to do for is not
 * called. The first failure ends it.
 */
async function saveOne(
  context: OperationContext,
  { resourceArn, untag, tag }: TagChange,
): Promise<TagOutcome> {
  const outcome: TagOutcome = { resourceArn, untagged: [], tagged: {} };
  if (untag.length > 0) {
    const removed = await untagResource(context, { resourceArn, tagKeys: untag });
    if (!removed.ok) return { ...outcome, failure: removed.error };
    outcome.untagged = untag;
  }
  if (Object.keys(tag).length > 0) {
    const put = await tagResource(context, { resourceArn, tags: tag });
    if (!put.ok) return { ...outcome, failure: put.error };
    outcome.tagged = tag;
  }
  return outcome;
}

/**
 * Changes the tags of several resources for the current request, some at a time. Each says for itself
 * what became of it, and the next reader sees it.
 */
export async function saveTags(
  connectionId: string,
  request: unknown,
): Promise<Result<TagOutcome[], Failure>> {
  const context = await changingContext(connectionId);
  if (!context.ok) return context;
  const permitted = await guard(context.value, "tags:write", "TagResource");
  if (!permitted.ok) return permitted;
  const changes = tagChanges.safeParse(request);
  if (!changes.success) {
    const message = changes.error.issues[0]?.message ?? "These are no changes of tags.";
    return failed({ kind: "invalid", message });
  }
  const limit = pLimit(concurrency);
  const save = async (change: TagChange) => {
    const outcome = await saveOne(context.value, change);
    forgetTags(context.value, change.resourceArn);
    return outcome;
  };
  const saving = Promise.all(changes.data.map((change) => limit(save, change)));
  return ok(await expiring(context.value, saving));
}
