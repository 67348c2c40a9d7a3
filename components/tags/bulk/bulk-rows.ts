import {
  changesFor,
  isAwsTag,
  isNothing,
  type Spread,
  type TagEdit,
} from "#components/tags/tag-edits.ts";
import { quotas } from "#lib/pcs/spec/limits.ts";
import type { TagChange } from "#lib/pcs/spec/tag-changes.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";
import { type Tags, tagsAfter } from "#lib/pcs/view/tags.ts";

/** The value that all have; undefined where they differ. */
const commonValue = ({ on, of, values }: Spread) => (on === of ? only(values) : undefined);

const only = (values: string[]) => (values.length === 1 ? values[0] : undefined);

/** A row for every key that any of the resources has: with its value when all agree. */
export function rowsOfAll(all: Tags[]): TagEdit[] {
  const pairs = all.flatMap((tags) => Object.entries(tags)).filter(([key]) => !isAwsTag(key));
  return [...Map.groupBy(pairs, ([key]) => key)].map(([key, same]) => {
    const values = [...new Set(same.map(([, value]) => value))];
    const spread = { on: same.length, of: all.length, values };
    const value = commonValue(spread);
    return {
      ...{ id: `=${key}`, key, value, was: value, spread },
      ...{ existing: true, removed: false, touched: true },
    };
  });
}

/** How a key stands, in words, where not all resources agree. */
export function spreadWords({ on, of, values }: Spread): string {
  const value = only(values);
  const share = on === of ? "" : `on ${String(on)} of ${String(of)}`;
  if (value === undefined) {
    return [`mixed: ${String(values.length)} values`, share].filter(Boolean).join(", ");
  }
  return share === "" ? "" : `${share}: ${value === "" ? "empty" : value}`;
}

/** The value that some have and the others could get. */
export const offeredValue = ({ on, of, values }: Spread) => (on < of ? only(values) : undefined);

/** What is to be done to one resource. */
export type Plan = {
  resource: Resource;
  tags: Tags;
  change: TagChange;
  /** Why it cannot be done, although nothing is wrong with the rows. */
  problem?: string;
};

function problemOf(tags: Tags, { untag, tag }: TagChange): string | undefined {
  const after = tagsAfter(tags, { untagged: untag, tagged: tag });
  const count = Object.keys(after).filter((key) => !isAwsTag(key)).length;
  if (count <= quotas.tagsPerResource) return undefined;
  return `It would have ${String(count)} tags, and a resource has at most ${String(quotas.tagsPerResource)}.`;
}

/** What the rows send for each resource; those for which there is nothing to send have no plan. */
export function plansFor(
  resources: Resource[],
  tagsOf: ReadonlyMap<string, Tags>,
  rows: TagEdit[],
): Plan[] {
  return resources.flatMap((resource) => {
    const tags = tagsOf.get(resource.arn);
    if (!tags) return [];
    const change = { resourceArn: resource.arn, ...changesFor(tags, rows) };
    if (isNothing(change)) return [];
    const problem = problemOf(tags, change);
    return [{ resource, tags, change, ...(problem ? { problem } : {}) }];
  });
}

/** The rows over tags that were read anew: what was edited stays edited. */
export function carriedOver(before: TagEdit[], fresh: TagEdit[]): TagEdit[] {
  const known = new Map(before.filter(({ existing }) => existing).map((row) => [row.key, row]));
  const followed = fresh.map((row) => {
    const edited = known.get(row.key);
    if (!edited) return row;
    const value = edited.value === edited.was ? row.value : edited.value;
    return { ...row, value, removed: edited.removed };
  });
  return [...followed, ...before.filter(({ existing }) => !existing)];
}
