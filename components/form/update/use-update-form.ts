"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { type DefaultValues, type FieldValues, useForm } from "react-hook-form";
import {
  type Change,
  changedRequest,
  changesBetween,
  differing,
  type UpdateMapping,
} from "./changes.ts";
import { type Base, useBase } from "./use-base.ts";
import { type Elsewhere, useElsewhere } from "./use-elsewhere.ts";
import { useDraft } from "#components/form/draft.ts";
import type { SubmitFailure } from "#components/form/form-shell.tsx";
import { specResolver } from "#components/form/spec-resolver.ts";
import { useSending } from "#components/form/use-sending.ts";
import { type OpenedForm, showFieldErrors, validation } from "#components/form/use-spec-form.ts";
import type { Failure } from "#lib/errors.ts";
import type { Result } from "#lib/result.ts";

/** What is about to be sent, for a person to look at. */
export type Review<Request = unknown> = {
  changes: Change[];
  impact: string[];
  request: Request;
  /** The modifiedAt of what it is about. */
  seen: string;
};

type UpdateForm<Values extends FieldValues, Request extends object, Output> = {
  /** Names the form: its address, with ids. What is typed, and what was sent, is kept under it. */
  name: string;
  mapping: UpdateMapping<Values, Request>;
  /** The resource as it was read last. */
  live: { values: Values & DefaultValues<Values>; modifiedAt: string };
  /** What sending it does beside what it changes, a sentence each. */
  impact: (before: Values, after: Values) => string[];
  /** `seen` is the modifiedAt of what was edited: the server refuses when that has moved since. */
  send: (
    request: Request & { clientToken: string },
    seen: string,
  ) => Promise<Result<Output, Failure>>;
  onDone: (output: Output) => void;
};

export type OpenedUpdate<Values extends FieldValues> = OpenedForm<Values> & {
  elsewhere: Elsewhere<Values>;
  /** Why the last submit sent nothing. */
  held: "unchanged" | "contested" | undefined;
  review: Review | undefined;
  onConfirm: () => void;
  onBack: () => void;
};

/** The form over its base: what is validated is what would be sent. */
function useEditedForm<Values extends FieldValues>(
  { name, mapping, live }: Pick<UpdateForm<Values, object, unknown>, "name" | "mapping" | "live">,
  base: Base<Values>,
) {
  const { schema, toName, alsoRefuse } = mapping;
  const toRequest = (values: Values) => changedRequest(mapping, base.get(), values);
  const form = useForm<Values>({
    ...validation,
    resolver: specResolver({ schema, toName, alsoRefuse, toRequest }),
    defaultValues: live.values,
  });
  const elsewhere = useElsewhere(form, mapping, base, live.values);
  const draft = useDraft(name, form, {
    get: base.get,
    set: base.move,
    isChanged: () => differing(mapping, base.get(), form.getValues()).length > 0,
    discard: () => {
      base.move(live.values);
      form.reset(live.values);
      elsewhere.forget();
    },
  });
  return { form, elsewhere, draft };
}

function heldBy(contested: unknown[], changes: Change[]): OpenedUpdate<FieldValues>["held"] {
  if (contested.length > 0) return "contested";
  return changes.length === 0 ? "unchanged" : undefined;
}

/** The state of a form that changes a resource: submitting opens a review, and confirming that sends it. */
export function useUpdateForm<Values extends FieldValues, Request extends object, Output>(
  options: UpdateForm<Values, Request, Output>,
): OpenedUpdate<Values> {
  const { name, mapping, live, impact, send, onDone } = options;
  const base = useBase<Values>(live.values);
  const { form, elsewhere, draft } = useEditedForm<Values>(options, base);
  const [submitFailure, setSubmitFailure] = useState<SubmitFailure>();
  const [review, setReview] = useState<Review<Request>>();
  const [held, setHeld] = useState<OpenedUpdate<Values>["held"]>();
  const { pending, sendOnce } = useSending<Request, Output>({
    name,
    send: (request) => send(request, review?.seen ?? live.modifiedAt),
    onDone: (output) => {
      draft.forget();
      onDone(output);
    },
    onFailed: (failure) => {
      // The fields can have the focus again only when the dialog is closed.
      flushSync(() => setReview(undefined));
      setSubmitFailure({ failure, rest: showFieldErrors(form, mapping, failure) });
    },
  });
  const submit = form.handleSubmit(() => {
    setSubmitFailure(undefined);
    const contested = elsewhere.settle();
    const [before, after] = [base.get(), form.getValues()];
    const changes = changesBetween(mapping, before, after);
    const reason = heldBy(contested, changes);
    setHeld(reason);
    if (reason) return;
    const request = changedRequest(mapping, before, after);
    setReview({ changes, impact: impact(before, after), request, seen: live.modifiedAt });
  });

  return {
    form,
    control: form.control,
    submit: (event) => void submit(event),
    pending,
    submitFailure,
    dirty: draft.changed,
    draft,
    elsewhere,
    held,
    review,
    onConfirm: () => review && sendOnce(review.request),
    onBack: () => setReview(undefined),
  };
}
