"use client";

import { useEffect } from "react";
import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";

type Form<Values extends FieldValues> = Pick<
  UseFormReturn<Values>,
  "getValues" | "setFocus" | "trigger"
>;

/**
 * Says what is wrong in a form that was seen before, and leads to the field that is meant.
 * @param again whether it was seen before
 * @param field the name of the field, as the address has it
 */
export function useShownErrors<Values extends FieldValues>(
  { getValues, setFocus, trigger }: Form<Values>,
  { again, field }: { again: boolean; field: string | undefined },
) {
  useEffect(() => {
    const isField = (name: string): name is FieldPath<Values> =>
      get(getValues(), name) !== undefined;
    if (!again && field === undefined) return;
    void trigger().then(() => {
      if (field !== undefined && isField(field)) setFocus(field);
    });
  }, [again, field, getValues, setFocus, trigger]);
}
