import type { Failure } from "#lib/errors.ts";

export type Tags = Record<string, string>;

/** What became of the changes of one resource's tags. What comes first may be done although the rest failed. */
export type TagOutcome = {
  resourceArn: string;
  /** Keys that were removed. */
  untagged: string[];
  /** Tags that were added or overwritten. */
  tagged: Tags;
  /** Why the rest was not done. */
  failure?: Failure;
};

/** The tags of a resource after what was done. */
export const tagsAfter = (
  tags: Tags,
  { untagged, tagged }: Omit<TagOutcome, "resourceArn">,
): Tags => ({
  ...Object.fromEntries(Object.entries(tags).filter(([key]) => !untagged.includes(key))),
  ...tagged,
});
