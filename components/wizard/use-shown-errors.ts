"use client";

import { useEffect } from "react";
import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";

const isField = <Values extends FieldValues>(
  values: Values,
  name: string | undefined,
): name is FieldPath<Values> => name !== undefined && get(values, name) !== undefined;

/**
 * Says what is wrong in a form that was seen before, and leads to the field that is meant.
 * @param shown.field the name of that field, as the address has it
 */
export function useShownErrors<Values extends FieldValues>(
  {
    trigger,
    setFocus,
    getValues,
  }: Pick<UseFormReturn<Values>, "trigger" | "setFocus" | "getValues">,
  { again, field }: { again: boolean; field: string | undefined },
) {
  useEffect(() => {
    const meant = isField(getValues(), field) ? field : undefined;
    if (!again && !meant) return;
    void trigger().then(() => {
      if (meant) setFocus(meant);
    });
  }, [again, field, getValues, setFocus, trigger]);
}
