"use client";

import type { Deletion } from "./deletion.ts";
import { useDeletion } from "./use-deletion.ts";
import { kindWords } from "./words.ts";
import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Failure } from "#lib/errors.ts";

type ConfirmationProps = { deletion: Deletion; onCancel: () => void; onDeleted: () => void };

/** What goes with something that is deleted, and the button that does it. */
export function Confirmation({ deletion, onCancel, onDeleted }: ConfirmationProps) {
  const { submit, pending, failure, mismatch, setTyped } = useDeletion(deletion, onDeleted);
  const { name, kind, consequences, asksForName, verdict } = deletion;
  return (
    <form onSubmit={submit} className="space-y-4" noValidate>
      <p>
        The {kindWords[kind]} <strong className="break-words">{name}</strong> is deleted. This
        cannot be taken back.
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {asksForName && (
        <Field label={`Type ${name} to confirm`} error={mismatch}>
          {(props) => (
            <TextInput
              {...props}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      {failure && <Refused failure={failure} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <ReasonedButton
          type="submit"
          look="danger"
          reason={verdict.allowed ? undefined : verdict.reason}
        >
          {pending && <Spinner />}
          Delete {kindWords[kind]}
        </ReasonedButton>
      </div>
    </form>
  );
}

function Refused({ failure }: { failure: Failure }) {
  return (
    <Alert tone="bad" title={failure.message}>
      {failure.advice && <p>{failure.advice}</p>}
      <FailureReference failure={failure} />
    </Alert>
  );
}
