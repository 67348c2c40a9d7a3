import { policyRefusal, type TagPolicy } from "#lib/pcs/spec/tag-policy.ts";
import { tagKey, tagValue } from "#lib/pcs/spec/tags.ts";

/** What is wrong with the two halves of a row. */
export type TagErrors = { key?: string; value?: string };

/** A row as far as its errors go: a tag that is there already has a key that nobody can change. */
type CheckedRow = {
  key: string;
  /** Undefined leaves the value as it is. */
  value: string | undefined;
  existing?: boolean;
  removed?: boolean;
  /** Whether the key was left, or a save was tried: a person who has just added a row made no mistake yet. */
  touched?: boolean;
};

type Schema = typeof tagKey;

const messageOf = (schema: Schema, text: string) =>
  schema.safeParse(text).error?.issues[0]?.message;

/** A key of blanks looks like none at all. */
const isEmpty = (key: string) => key.trim() === "";

function keyError({ key, existing, touched = true }: CheckedRow, isRepeated: boolean) {
  if (isEmpty(key)) return touched ? messageOf(tagKey, "") : undefined;
  const broken = existing ? undefined : messageOf(tagKey, key);
  if (broken || existing || !isRepeated) return broken;
  return "Another tag has this key. Keys are told apart by case, too.";
}

/** A value that is left as it is breaks no rule; one that is wanted and not given does, once touched. */
function valueError(row: CheckedRow, policy: TagPolicy | undefined) {
  const { key, value, existing, touched = true } = row;
  if (value === undefined) return existing || !touched ? undefined : policyRefusal(policy, key, "");
  return messageOf(tagValue, value) ?? policyRefusal(policy, key, value);
}

/**
 * The errors of all rows. A key is tried in this order: empty (once touched), begins with aws:, bad
 * characters, too long, used twice; a value: bad characters, too long, against the tag policy. Rows that will
 * be removed count for nothing.
 */
export function tagErrors(rows: CheckedRow[], policy?: TagPolicy): TagErrors[] {
  const standing = rows.filter(({ removed }) => !removed);
  const uses = Map.groupBy(standing, ({ key }) => key);
  return rows.map((row) => {
    if (row.removed) return {};
    const key = keyError(row, (uses.get(row.key)?.length ?? 0) > 1);
    const value = valueError(row, policy);
    return { ...(key ? { key } : {}), ...(value ? { value } : {}) };
  });
}
