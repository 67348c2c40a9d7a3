"use client";

import { useEffect, useRef } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

/**
 * Says what is wrong in a form that was seen before, and leads to the field that is meant.
 * @param names the fields that have problems
 */
export function useShownErrors<Values extends FieldValues>(
  { trigger, setFocus }: Pick<UseFormReturn<Values>, "trigger" | "setFocus">,
  {
    again,
    field,
    names,
  }: { again: boolean; field: string | undefined; names: FieldPath<Values>[] },
) {
  const first = useRef(names);
  useEffect(() => {
    const meant = first.current.find((name) => name === field);
    if (!again && !meant) return;
    void trigger().then(() => {
      if (meant) setFocus(meant);
    });
  }, [again, field, setFocus, trigger]);
}
