import { unanswered } from "#components/unanswered.ts";
import { saveTagsAction } from "#lib/actions/tags.ts";
import type { Failure } from "#lib/errors.ts";
import { type TagChange, tagChangesPerCall } from "#lib/pcs/spec/tag-changes.ts";
import type { TagOutcome } from "#lib/pcs/view/tags.ts";

/** The browser did not hear from the console: whether anything was done, only reading again tells. */
const noAnswer: Failure = {
  kind: "unreachable",
  message: "The console does not answer.",
  advice: "Look at the tags as they are now, then save again: nothing happens twice.",
};

async function saveSome(connection: string, changes: TagChange[]): Promise<TagOutcome[]> {
  const saved = await saveTagsAction(connection, changes).catch(unanswered(noAnswer));
  if (saved.ok) return saved.value;
  return changes.map(({ resourceArn }) => ({
    ...{ resourceArn, untagged: [], tagged: {}, failure: saved.error },
  }));
}

/**
 * Saves the tags of any number of resources, a call for some of them at a time, and tells after each what
 * became of them.
 */
export async function saveTags(
  connection: string,
  changes: TagChange[],
  onOutcomes: (outcomes: TagOutcome[]) => void = () => undefined,
): Promise<TagOutcome[]> {
  const outcomes: TagOutcome[] = [];
  for (let start = 0; start < changes.length; start += tagChangesPerCall) {
    const some = await saveSome(connection, changes.slice(start, start + tagChangesPerCall));
    outcomes.push(...some);
    onOutcomes(some);
  }
  return outcomes;
}
