"use client";

import { useMemo } from "react";
import { z } from "zod";
import { editProblems, parseRequest, requestText } from "./edited-request.ts";
import type { FormMapping } from "#components/form/spec-resolver.ts";
import { useSpecForm } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useRun } from "#components/runs/run-context.tsx";
import { counted } from "#components/counted.ts";
import { retryStepAction } from "#lib/actions/runs.ts";
import type { FieldError } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

/** What stands in the form. */
export type EditValues = { text: string };

type StepRequest = { request: Record<string, unknown> };

/** How the form and the request map onto each other; members of the request have no field of their own. */
const mappingOf = (
  problemsOf: (text: string) => FieldError[],
): FormMapping<EditValues, StepRequest> => ({
  schema: z.unknown(),
  toRequest: ({ text }) => ({ request: parseRequest(text) ?? {} }),
  toName: () => undefined,
  alsoRefuse: ({ text }) => {
    const { length } = problemsOf(text);
    if (length === 0) return [];
    return [{ name: "text", message: `Mend this: ${counted(length, "problem")}.` }];
  },
});

/** The form that tries a failed step again with another request. What is typed is kept until that worked. */
export function useEditStep(step: RunStep, onDone: () => void) {
  const { id: connection, revision } = useConnection();
  const { id: run, steps } = useRun();
  const problemsOf = (text: string) => editProblems(text, { step, steps, revision });
  // The steps are those at which the form was opened: polls draw no new rules.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const mapping = useMemo(() => mappingOf(problemsOf), [step.key]);
  const form = useSpecForm<EditValues, StepRequest, undefined>({
    name: `${paths.run(connection, run)}#${step.key}`,
    mapping,
    defaultValues: { text: requestText(step.request) },
    send: ({ request }) => retryStepAction(connection, { run, key: step.key, request }),
    onDone,
  });
  return { ...form, problemsOf };
}
