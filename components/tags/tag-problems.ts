import type { FieldPath, FieldValues } from "react-hook-form";
import { tagErrors } from "./tag-errors.ts";
import type { TagRow } from "#components/form/request-values.ts";
import type { FieldProblem } from "#components/form/spec-resolver.ts";
import { missingKeys, missingWords, type TagPolicy } from "#lib/pcs/spec/tag-policy.ts";

type TagProblems<Values extends FieldValues> = {
  rows: TagRow[];
  policy: TagPolicy | undefined;
  /** The name of the list of rows in the form. */
  list: FieldPath<Values>;
  nameOf: (row: number, half: "key" | "value") => FieldPath<Values>;
};

/**
 * What is wrong with the tags of a form, in the order of the editor's rules: a map of tags can show neither two
 * rows of one key nor what the tag policy wants.
 */
export function tagProblems<Values extends FieldValues>(
  tags: TagProblems<Values>,
): FieldProblem<Values>[] {
  const { rows, policy, list, nameOf } = tags;
  const keys = rows.map(({ key }) => key);
  return [
    ...tagErrors(rows, policy).flatMap(({ key, value }, row) => [
      ...(key ? [{ name: nameOf(row, "key"), message: key }] : []),
      ...(value ? [{ name: nameOf(row, "value"), message: value }] : []),
    ]),
    ...missingKeys(policy, keys).map((key) => ({ name: list, message: missingWords(key) })),
  ];
}

/** The rows that a new resource begins with: those of the tags that the policy requires. */
export const requiredRows = (policy: TagPolicy | undefined): TagRow[] =>
  (policy?.required ?? []).map(({ key }) => ({ key, value: "" }));
