import { quotas } from "#lib/pcs/spec/limits.ts";
import type { TagChange } from "#lib/pcs/spec/tag-changes.ts";
import { missingKeys, type TagPolicy } from "#lib/pcs/spec/tag-policy.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";

/** How a key stands over several resources. */
export type Spread = {
  /** How many of the resources have it, and how many there are. */
  on: number;
  of: number;
  /** The values that it has, each once. */
  values: string[];
};

/** A row of the editor: a tag that is there already, or a new one. */
export type TagEdit = {
  id: string;
  key: string;
  /** What is to stand there; undefined leaves it as it is, where several resources differ. */
  value: string | undefined;
  /** Whether the resource has the tag: its key is then fixed. */
  existing: boolean;
  /** The value that the resource has; undefined for a new row, and where several resources differ. */
  was: string | undefined;
  /** Whether it goes when the rows are saved. */
  removed: boolean;
  /** Whether the key was left, or a save was tried. */
  touched: boolean;
  /** For a key of several resources. */
  spread?: Spread;
};

/** Tags of AWS itself can be neither changed nor removed, and do not count. */
export const isAwsTag = (key: string) => key.toLowerCase().startsWith("aws:");

const existingRow = (key: string, value: string | undefined): TagEdit => ({
  ...{ id: `=${key}`, key, value, was: value },
  ...{ existing: true, removed: false, touched: true },
});

/** The rows of tags that are there already. */
export const rowsOf = (tags: Tags): TagEdit[] =>
  Object.entries(tags)
    .filter(([key]) => !isAwsTag(key))
    .map(([key, value]) => existingRow(key, value));

/** A row for a tag that is to be added. */
export const newRow = (id: string, key = ""): TagEdit => ({
  ...{ id, key, value: "", was: undefined },
  ...{ existing: false, removed: false, touched: false },
});

/** Rows for the tags that the policy requires and that are not there: nothing is sent for them before they say something. */
export function withRequired(rows: TagEdit[], policy: TagPolicy | undefined): TagEdit[] {
  const missing = missingKeys(
    policy,
    rows.map(({ key }) => key),
  );
  return [...rows, ...missing.map((key) => ({ ...newRow(`!${key}`, key), value: undefined }))];
}

/** Whether a row was proposed because the policy requires its key. */
export const isProposed = ({ id }: TagEdit) => id.startsWith("!");

/** Changes one row. */
export const withRow = (rows: TagEdit[], id: string, change: Partial<TagEdit>): TagEdit[] =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));

/** Removes a row: a tag that is there stays to be seen until it is saved, a new one is dropped. */
export const withoutRow = (rows: TagEdit[], id: string): TagEdit[] =>
  rows.flatMap((row) => {
    if (row.id !== id) return [row];
    return row.existing ? [{ ...row, removed: true }] : [];
  });

/** How many more tags there is room for: the limit less the rows that stay. */
export const remainingTags = (rows: { id: string; removed?: boolean }[]) =>
  quotas.tagsPerResource - rows.filter(({ removed }) => !removed).length;

/** What has to be sent so that the rows become the tags of a resource: no more than that. */
export function changesFor(tags: Tags, rows: TagEdit[]): Omit<TagChange, "resourceArn"> {
  const now = new Map(Object.entries(tags));
  const wanted = new Map(
    rows.flatMap(({ key, value, removed }) =>
      removed || value === undefined ? [] : [[key, value] as const],
    ),
  );
  const untag = rows
    .filter(({ key, existing, removed }) => existing && removed && !wanted.has(key))
    .map(({ key }) => key)
    .filter((key) => now.has(key));
  const put = [...wanted].filter(([key, value]) => now.get(key) !== value);
  return { untag, tag: Object.fromEntries(put) };
}

/** Whether there is nothing to send. */
export const isNothing = ({ untag, tag }: Omit<TagChange, "resourceArn">) =>
  untag.length === 0 && Object.keys(tag).length === 0;

/** The row that a tag has in the editor after the tag was read anew. */
function followed(rows: TagEdit[], key: string, value: string): TagEdit {
  const same = rows.filter((row) => row.key === key);
  const row =
    same.find(({ removed, existing }) => existing && !removed) ??
    same.find(({ removed }) => !removed) ??
    same[0];
  if (!row) return existingRow(key, value);
  const untouched = row.existing && row.value === row.was;
  return {
    ...existingRow(key, value),
    ...{ id: row.id, value: untouched ? value : row.value, removed: row.removed },
  };
}

/**
 * The rows over tags that were read anew, after a save or because somebody else changed them: what a person
 * edited and what is not saved yet stays as an edit of the tags as they are now.
 */
export function rebased(rows: TagEdit[], tags: Tags): TagEdit[] {
  const now = Object.entries(tags).filter(([key]) => !isAwsTag(key));
  const kept = now.map(([key, value]) => followed(rows, key, value));
  const taken = new Set(kept.map(({ id }) => id));
  const others = rows.filter(({ id, existing, removed, value, was }) => {
    if (taken.has(id)) return false;
    // A tag that is gone is no more a row, unless somebody typed another value for it.
    return !existing || (!removed && value !== was);
  });
  // Of a removed row whose key came back as a new one, the new one is left.
  return [...kept, ...others.map((row) => ({ ...row, existing: false, was: undefined }))];
}

/** Whether two resources, or one at two times, have the same tags. */
export const sameTags = (one: Tags, other: Tags) =>
  isNothing(changesFor(one, rowsOf(other))) &&
  Object.keys(one).length === Object.keys(other).length;
