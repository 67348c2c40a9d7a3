"use client";

import { type SubmitEventHandler, useState } from "react";
import {
  type Control,
  type DefaultValues,
  type FieldValues,
  useForm,
  type UseFormReturn,
} from "react-hook-form";
import { type Draft, useDraft } from "./draft.ts";
import type { SubmitFailure } from "./form-shell.tsx";
import { type FormMapping, specResolver } from "./spec-resolver.ts";
import { useSending } from "./use-sending.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/**
 * How fields are validated: when they are left, and again while they are mended. Leaving a field by a
 * click elsewhere shows its error, which moves what is below; waiting for the click to be over keeps
 * the button under the pointer.
 */
export const validation = { mode: "onTouched", delayError: 300 } as const;

/** Puts AWS's errors at their fields and returns those that have none. */
export function showFieldErrors<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, "getValues" | "setError">,
  { toName }: Pick<FormMapping<Values>, "toName">,
  failure: Failure,
) {
  const values = form.getValues();
  return (failure.fields ?? []).filter(({ path, message }, index) => {
    const name = toName(path, values);
    if (name) form.setError(name, { type: "server", message }, { shouldFocus: index === 0 });
    return !name;
  });
}

type SpecForm<Values extends FieldValues, Request extends object, Output> = {
  /** Names the form: its address. What is typed, and what was sent, is kept under it. */
  name: string;
  mapping: FormMapping<Values, Request>;
  defaultValues: DefaultValues<Values>;
  send: (request: Request & { clientToken: string }) => Promise<Result<Output, Failure>>;
  onDone: (output: Output) => void;
};

export type OpenedForm<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  control: Control<Values>;
  submit: SubmitEventHandler;
  pending: boolean;
  submitFailure: SubmitFailure | undefined;
  dirty: boolean;
  draft: Draft;
};

/** The state of a form that creates something. */
export function useSpecForm<Values extends FieldValues, Request extends object, Output>(
  options: SpecForm<Values, Request, Output>,
): OpenedForm<Values> {
  const { name, mapping, defaultValues, send, onDone } = options;
  const [submitFailure, setSubmitFailure] = useState<SubmitFailure>();
  const form = useForm<Values>({ ...validation, resolver: specResolver(mapping), defaultValues });
  const draft = useDraft(name, form);
  const { pending, sendOnce } = useSending<Request, Output>({
    name,
    send,
    onDone: (output) => {
      draft.forget();
      onDone(output);
    },
    onFailed: (failure) =>
      setSubmitFailure({ failure, rest: showFieldErrors(form, mapping, failure) }),
  });
  const submit = form.handleSubmit((values) => sendOnce(mapping.toRequest(values)));

  return {
    form,
    control: form.control,
    submit: (event) => void submit(event),
    pending,
    submitFailure,
    dirty: draft.changed,
    draft,
  };
}
