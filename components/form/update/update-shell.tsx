"use client";

import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import type { OpenedUpdate } from "./use-update-form.ts";
import { FormShell } from "#components/form/form-shell.tsx";
import { Alert } from "#components/ui/alert.tsx";

type UpdateShellProps<Values extends FieldValues> = {
  /** What is done to what: “Update queue alignment”. */
  label: string;
  /** The operation: “Update queue”. */
  confirmLabel: string;
  state: OpenedUpdate<Values>;
  /** Why the resource cannot be updated now. */
  blocked: string | undefined;
  cancel: ReactNode;
  children: ReactNode;
};

/** The frame of every form that changes something: what changed elsewhere, the form, and the review. */
export function UpdateShell<Values extends FieldValues>(props: UpdateShellProps<Values>) {
  const { label, confirmLabel, state, blocked, cancel, children } = props;
  const { form, control, submit, elsewhere, held, review, onConfirm, onBack, ...shell } = state;
  return (
    <>
      <FormShell
        label={label}
        submitLabel="Review changes"
        onSubmit={submit}
        blocked={blocked}
        hint={held && <Held reason={held} contested={elsewhere.contested.length} />}
        cancel={cancel}
        {...shell}
      >
        <ElsewhereNotice
          elsewhere={elsewhere}
          control={control}
          getValues={form.getValues}
          asked={held === "contested"}
        />
        {children}
      </FormShell>
      <ReviewDialog
        title={`${label}?`}
        confirmLabel={confirmLabel}
        review={review}
        pending={shell.pending}
        onConfirm={onConfirm}
        onBack={onBack}
      />
    </>
  );
}

type HeldProps = { reason: NonNullable<OpenedUpdate<FieldValues>["held"]>; contested: number };

/** Why the last submit sent nothing, as long as that holds. */
function Held({ reason, contested }: HeldProps) {
  if (reason === "unchanged") {
    return <Alert tone="info" title="Nothing is changed, so there is nothing to send." />;
  }
  if (contested === 0) return null;
  return (
    <Alert
      tone="bad"
      title="First choose above what is to hold where you and somebody else differ."
    />
  );
}
