"use client";

import { useId } from "react";
import { type Control, useController } from "react-hook-form";
import { type EditValues, useEditStep } from "./use-edit-step.ts";
import { FormShell } from "#components/form/form-shell.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FieldError } from "#lib/errors.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

type EditStepFormProps = { step: RunStep; onClose: () => void };

/** Edits the request of a failed step, and tries it again. */
export function EditStepForm({ step, onClose }: EditStepFormProps) {
  const { control, submit, problemsOf, ...form } = useEditStep(step, onClose);
  return (
    <FormShell
      label="Edit and retry"
      submitLabel="Save and retry"
      onSubmit={submit}
      {...form}
      cancel={<Button onClick={onClose}>Cancel</Button>}
    >
      {step.failure && (
        <p className="text-bad">
          {step.failure.message} {step.failure.advice}
        </p>
      )}
      {step.resourceId && (
        <p>
          What the step made did not work out: it is deleted first, then made anew as you say here.
        </p>
      )}
      <RequestField control={control} step={step} problemsOf={problemsOf} />
    </FormShell>
  );
}

type RequestFieldProps = {
  control: Control<EditValues>;
  step: RunStep;
  problemsOf: (text: string) => FieldError[];
};

function RequestField({ control, step, problemsOf }: RequestFieldProps) {
  const { field, fieldState } = useController({ control, name: "text" });
  const listId = useId();
  const problems = fieldState.error ? problemsOf(field.value) : [];
  return (
    <div className="space-y-1.5">
      <Field
        label="Request as JSON"
        help={`The members of ${step.operation} as AWS PCS names them${step.operation === "CreateQueue" ? "; node groups stand by name" : ""}. The name stays.`}
        error={fieldState.error?.message}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            aria-describedby={[wiring["aria-describedby"], problems.length > 0 && listId]
              .filter(Boolean)
              .join(" ")}
            {...field}
            rows={16}
            spellCheck={false}
            className="max-h-[60vh] w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-mono text-sm aria-invalid:border-bad aria-invalid:ring-1 aria-invalid:ring-bad"
          />
        )}
      </Field>
      {problems.length > 0 && (
        <ul id={listId} className="list-disc space-y-0.5 pl-5 text-sm">
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`} className="break-words">
              {path && <code className="font-mono">{path}: </code>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
