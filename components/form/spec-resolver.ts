import {
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type Resolver,
  set,
} from "react-hook-form";
import type { z } from "zod";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";

/** What is wrong with a field of the form. */
export type FieldProblem<Values extends FieldValues> = { name: FieldPath<Values>; message: string };

/** How the values of a form become a request, and where the errors of that request belong in the form. */
export type FormMapping<Values extends FieldValues, Request = unknown> = {
  schema: z.ZodType;
  toRequest: (values: Values) => Request;
  /** The form's name for a request member such as `networking.subnetIds[0]`; undefined if it has none. */
  toName: (path: string, values: Values) => FieldPath<Values> | undefined;
  /** What the request cannot show, such as two rows of tags with one key. */
  alsoRefuse: (values: Values) => FieldProblem<Values>[];
};

const isBlank = (row: unknown) =>
  typeof row === "object" && row !== null && Object.values(row).every((value) => value === "");

/**
 * Whether a problem is in a row that nobody has typed in yet. React Hook Form checks a list alone when a row
 * is added to it: what the new row wants is said when it is left, as of any other field.
 */
function isInNewRow(
  values: unknown,
  names: readonly string[] | undefined,
  problem: string,
): boolean {
  const [list, ...others] = names ?? [];
  if (list === undefined || others.length > 0 || !problem.startsWith(`${list}.`)) return false;
  const row = problem.slice(list.length + 1).split(".")[0] ?? "";
  return Array.isArray(get(values, list)) && isBlank(get(values, `${list}.${row}`));
}

/**
 * Validates a form with the request schema of lib/pcs/spec, so that a rule is written once. The first
 * problem of a field wins.
 */
export function specResolver<Values extends FieldValues>(
  mapping: FormMapping<Values>,
): Resolver<Values> {
  return (values, _context, { names }) => {
    const issues = mapping.schema.safeParse(mapping.toRequest(values)).error?.issues ?? [];
    const problems = [
      ...mapping.alsoRefuse(values),
      ...issues.map(({ path, message }) => ({
        name: mapping.toName(fieldPath(path), values) ?? ("root" as const),
        message,
      })),
    ];
    const said = problems.filter(({ name }) => !isInNewRow(values, names, name));
    if (said.length === 0) return { values, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const { name, message } of said.toReversed()) set(errors, name, { type: "spec", message });
    return { values: {}, errors };
  };
}
