import { useEffect, useEffectEvent, useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import {
  type Change,
  inWords,
  type Member,
  mergeElsewhere,
  type UpdateMapping,
  valueAt,
  withMembers,
} from "./changes.ts";
import type { Base } from "./use-base.ts";
import { isLike } from "#components/form/is-like.ts";

/** What happened to the resource elsewhere while it was edited here. */
export type Elsewhere<Values extends FieldValues> = {
  /** What changed elsewhere, was left alone here, and therefore follows. */
  followed: Change[];
  /** What changed here and elsewhere to different ends. */
  contested: Member<Values>[];
  theirs: Values;
  keepMine: (member: Member<Values>) => void;
  takeTheirs: (member: Member<Values>) => void;
  /** Follows what changed; returns what a person has to decide. */
  settle: () => Member<Values>[];
  forget: () => void;
};

type Form<Values extends FieldValues> = Pick<UseFormReturn<Values>, "getValues" | "setValue">;

function take<Values extends FieldValues>(
  { getValues, setValue }: Form<Values>,
  theirs: Values,
  name: FieldPath<Values>,
) {
  const value = structuredClone(valueAt(theirs, name));
  if (isLike(value, getValues(name))) setValue(name, value, { shouldValidate: true });
}

/** What was there first and is there now, of changes that came one after the other. */
const joined = (earlier: Change[], later: Change[]): Change[] => [
  ...earlier.filter(({ name }) => !later.some((change) => change.name === name)),
  ...later.map((change) => ({
    ...change,
    before: earlier.find(({ name }) => name === change.name)?.before ?? change.before,
  })),
];

/**
 * Moves the base of an edit when the resource changes elsewhere, and where both sides changed the same,
 * when the person has decided: nothing that others did is undone unseen.
 */
export function useElsewhere<Values extends FieldValues>(
  form: Form<Values>,
  mapping: UpdateMapping<Values, unknown>,
  base: Base<Values>,
  theirs: Values,
): Elsewhere<Values> {
  const [followed, setFollowed] = useState<Change[]>([]);
  const [contested, setContested] = useState<Member<Values>[]>([]);

  const settle = () => {
    const before = base.get();
    const merge = mergeElsewhere(mapping, { base: before, mine: form.getValues(), theirs });
    const moved = [...merge.followed, ...merge.agreed];
    if (moved.length > 0) base.move(withMembers(before, theirs, moved));
    for (const { name } of merge.followed) take(form, theirs, name);
    if (merge.followed.length > 0) {
      const words = inWords(merge.followed, before, theirs);
      setFollowed((earlier) => joined(earlier, words));
    }
    setContested(merge.contested);
    return merge.contested;
  };
  const onMoved = useEffectEvent(settle);
  const reading = JSON.stringify(theirs);
  // The base moves by itself when a draft comes back: what happened meanwhile is then looked at, too.
  useEffect(() => {
    const timer = setTimeout(onMoved);
    return () => clearTimeout(timer);
  }, [reading, base.shown]);

  const decide = (member: Member<Values>) => base.move(withMembers(base.get(), theirs, [member]));
  return {
    followed,
    contested,
    theirs,
    keepMine: decide,
    takeTheirs: (member) => {
      take(form, theirs, member.name);
      decide(member);
    },
    settle,
    forget: () => setFollowed([]),
  };
}
