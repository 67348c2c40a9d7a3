import { type FieldPath, type FieldValues, set, get } from "react-hook-form";
import type { FieldProblem, FormMapping } from "#components/form/spec-resolver.ts";

/** A part of a resource that is changed, compared and merged as a whole: a field of the form, or several. */
export type Member<Values extends FieldValues> = {
  name: FieldPath<Values>;
  label: string;
  /** What stands there, a line each, for people to compare. */
  words: (values: Values) => string[];
};

/** Puts a value into a request if its member is to be sent, and leaves it out otherwise. */
export type Sends<Values extends FieldValues> = <Value>(
  member: FieldPath<Values>,
  value: Value,
) => Value | undefined;

/** How the values of a form that changes something become a request of what is to change. */
export type UpdateMapping<Values extends FieldValues, Request> = {
  members: Member<Values>[];
  schema: FormMapping<Values>["schema"];
  toRequest: (values: Values, sends: Sends<Values>) => Request;
  toName: FormMapping<Values>["toName"];
  alsoRefuse: (values: Values) => FieldProblem<Values>[];
};

/** One difference, as the review shows it. */
export type Change = { name: string; label: string; before: string[]; after: string[] };

const sendsThese =
  <Values extends FieldValues>(names: ReadonlySet<string>): Sends<Values> =>
  (member, value) =>
    names.has(member) ? value : undefined;

/** What a request has of one member, or of none. Two values are the same when they would send the same. */
const partOf = <Values extends FieldValues>(
  { toRequest }: UpdateMapping<Values, unknown>,
  values: Values,
  ...names: FieldPath<Values>[]
) => JSON.stringify(toRequest(values, sendsThese(new Set<string>(names))));

/** The members that differ between two states of a resource. */
export const differing = <Values extends FieldValues>(
  mapping: UpdateMapping<Values, unknown>,
  before: Values,
  after: Values,
): Member<Values>[] =>
  mapping.members.filter(
    ({ name }) => partOf(mapping, before, name) !== partOf(mapping, after, name),
  );

/** The members to send. One of which there is nothing to send does not count, such as an option of what is off. */
const changed = <Values extends FieldValues>(
  mapping: UpdateMapping<Values, unknown>,
  base: Values,
  edited: Values,
) =>
  differing(mapping, base, edited).filter(
    ({ name }) => partOf(mapping, edited, name) !== partOf(mapping, edited),
  );

const changeOf = <Values extends FieldValues>(
  { name, label, words }: Member<Values>,
  before: Values,
  after: Values,
): Change => ({ name, label, before: words(before), after: words(after) });

/** What is different, in words. */
export const changesBetween = <Values extends FieldValues>(
  mapping: UpdateMapping<Values, unknown>,
  base: Values,
  edited: Values,
): Change[] => changed(mapping, base, edited).map((member) => changeOf(member, base, edited));

/** The request with what differs, and nothing of what was left alone. */
export function changedRequest<Values extends FieldValues, Request>(
  mapping: UpdateMapping<Values, Request>,
  base: Values,
  edited: Values,
): Request {
  const names = changed(mapping, base, edited).map(({ name }) => name);
  return mapping.toRequest(edited, sendsThese(new Set<string>(names)));
}

/** What a person started from, what they made of it, and what it has become elsewhere meanwhile. */
type ThreeWays<Values> = { base: Values; mine: Values; theirs: Values };

/**
 * What to do about members that changed elsewhere: those that the person left alone follow, those on
 * which both agree are settled, and about the rest the person decides.
 */
export function mergeElsewhere<Values extends FieldValues>(
  mapping: UpdateMapping<Values, unknown>,
  { base, mine, theirs }: ThreeWays<Values>,
) {
  const isSame = (one: Values, other: Values, { name }: Member<Values>) =>
    partOf(mapping, one, name) === partOf(mapping, other, name);
  const moved = differing(mapping, base, theirs);
  return {
    followed: moved.filter((member) => isSame(base, mine, member)),
    agreed: moved.filter((member) => !isSame(base, mine, member) && isSame(mine, theirs, member)),
    contested: moved.filter(
      (member) => !isSame(base, mine, member) && !isSame(mine, theirs, member),
    ),
  };
}

/** What differs of some members, in words. */
export const inWords = <Values extends FieldValues>(
  members: Member<Values>[],
  before: Values,
  after: Values,
): Change[] => members.map((member) => changeOf(member, before, after));

/** Values with some members as others have them. */
export function withMembers<Values extends FieldValues>(
  values: Values,
  others: Values,
  members: Pick<Member<Values>, "name">[],
): Values {
  const merged = structuredClone(values);
  for (const { name } of members) set(merged, name, structuredClone(valueAt(others, name)));
  return merged;
}

/** What stands at a field. */
export const valueAt = <Values extends FieldValues>(
  values: Values,
  name: FieldPath<Values>,
): unknown => get(values, name);
