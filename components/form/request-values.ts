import { fieldPath } from "#lib/pcs/spec/field-path.ts";

/** A number as a person types it; undefined when nothing stands there, NaN when it is none. */
export const optionalNumber = (text: string) => (text.trim() === "" ? undefined : Number(text));

/** Ids as a person types or pastes them: with commas, blanks or lines between them. */
export const splitIds = (text: string) => text.split(/[\s,]+/).filter((id) => id !== "");

/** Leaves a member out, such as when it would say what PCS assumes anyway. */
export const unless = <Value>(omitted: boolean, value: Value) => (omitted ? undefined : value);

/** Leaves an object of members out when it has none. */
export const unlessEmpty = <Members extends object>(members: Members) =>
  unless(
    Object.values(members).every((member) => member === undefined),
    members,
  );

/** A tag as it stands in a form. */
export type TagRow = { key: string; value: string };

/** The map of tags that rows stand for, which is left out when there are none. */
export const tagsRequest = (rows: TagRow[]) =>
  unless(rows.length === 0, Object.fromEntries(rows.map(({ key, value }) => [key, value])));

/** Which row of tags, and which half of it, a member such as `tags.team` belongs to. */
export function tagPlace(path: string, rows: TagRow[]) {
  for (const [row, { key }] of rows.entries()) {
    if (path === fieldPath(["tags", key, "key"])) return { row, half: "key" } as const;
    if (path === fieldPath(["tags", key])) return { row, half: "value" } as const;
  }
  return undefined;
}

/** Which row of custom settings, and which half of it, a member such as `slurmCustomSettings[1]` is. */
export function settingPlace(path: string, list: string) {
  const [, name, row, member] = /(\w+)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  if (name !== list) return undefined;
  const half = member === "parameterValue" ? "parameterValue" : "parameterName";
  return { row: Number(row), half } as const;
}
