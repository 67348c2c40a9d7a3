"use client";

import type { ReactNode, SubmitEventHandler } from "react";
import type { Draft } from "./draft.ts";
import { FormFailure } from "./form-failure.tsx";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { Alert } from "#components/ui/alert.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { FieldError, Failure } from "#lib/errors.ts";

/** How the last submit ended, when it failed. */
export type SubmitFailure = { failure: Failure; rest: FieldError[] };

type FormShellProps = {
  label: string;
  submitLabel: string;
  onSubmit: SubmitEventHandler;
  pending: boolean;
  submitFailure: SubmitFailure | undefined;
  dirty: boolean;
  draft: Draft;
  cancel: ReactNode;
  /** What stands above the buttons when nothing failed, such as why nothing was sent. */
  hint?: ReactNode;
  /** Why the form cannot be sent now, whatever stands in it. */
  blocked?: string | undefined;
  children: ReactNode;
};

/** The frame of every form: it cannot be used without saying what is pending, failed and unsaved. */
export function FormShell(props: FormShellProps) {
  const { label, submitLabel, pending, submitFailure, dirty, draft, cancel, blocked } = props;
  useLeaveWarning(dirty && !pending);
  const onSubmit: SubmitEventHandler = (event) => {
    if (blocked) event.preventDefault();
    else props.onSubmit(event);
  };
  return (
    <form aria-label={label} onSubmit={onSubmit} noValidate className="max-w-3xl space-y-5">
      {draft.restored && <Restored onDiscard={draft.discard} />}
      {blocked && (
        <Alert tone="warn" title="This cannot be sent now">
          <p>{blocked}</p>
        </Alert>
      )}
      {props.children}
      {submitFailure ? <FormFailure {...submitFailure} /> : props.hint}
      <div className="flex justify-end gap-2">
        {cancel}
        <ReasonedButton type="submit" look="primary" reason={blocked}>
          {pending && <Spinner />}
          {submitLabel}
        </ReasonedButton>
      </div>
    </form>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Alert tone="info" title="What you had entered here is back">
      <p>
        <button
          type="button"
          className="rounded-sm font-medium text-accent hover:underline"
          onClick={onDiscard}
        >
          Start anew
        </button>{" "}
        to empty the form.
      </p>
    </Alert>
  );
}
