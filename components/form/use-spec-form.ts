"use client";

import { type SubmitEventHandler, useState, useTransition } from "react";
import {
  type Control,
  type DefaultValues,
  type FieldValues,
  useForm,
  type UseFormReturn,
} from "react-hook-form";
import { clientTokenFor, forgetSent } from "./client-token.ts";
import { type Draft, useDraft } from "./draft.ts";
import type { SubmitFailure } from "./form-shell.tsx";
import { type FormMapping, specResolver } from "./spec-resolver.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/**
 * Leaving a field by a click elsewhere shows its error, which moves what is below. Waiting for the
 * click to be over keeps the button under the pointer.
 */
const errorDelayMs = 300;

/** Puts AWS's errors at their fields and returns those that have none. */
export function showFieldErrors<Values extends FieldValues, Request>(
  form: UseFormReturn<Values>,
  { toName }: FormMapping<Values, Request>,
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
  const [pending, start] = useTransition();
  const form = useForm<Values>({
    mode: "onTouched",
    delayError: errorDelayMs,
    resolver: specResolver(mapping),
    defaultValues,
  });
  const draft = useDraft(name, form);

  const submit = form.handleSubmit((values) => {
    if (pending) return;
    start(async () => {
      const request = mapping.toRequest(values);
      const result = await send({ ...request, clientToken: clientTokenFor(name, request) });
      if (result.ok) {
        draft.forget();
        forgetSent(name);
        onDone(result.value);
        return;
      }
      const rest = showFieldErrors(form, mapping, result.error);
      setSubmitFailure({ failure: result.error, rest });
    });
  });

  return {
    form,
    control: form.control,
    submit: (event) => void submit(event),
    pending,
    submitFailure,
    dirty: form.formState.isDirty,
    draft,
  };
}
