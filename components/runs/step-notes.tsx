"use client";

import type { ReactNode } from "react";
import { AppearedPanel } from "./appeared-panel.tsx";
import { useRun } from "./run-context.tsx";
import { about } from "./run-time.ts";
import { kindWords } from "./run-words.ts";
import { counted } from "#components/counted.ts";
import { FailureReference } from "#components/failure-panel.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { useClock } from "#components/ui/clock.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import type { Failure } from "#lib/errors.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

/** How many steps a note names before it counts the rest. */
const named = 4;

/** What there is to say about a step, where it needs saying. */
export function StepNotes({ step }: { step: RunStep }) {
  const { status, adopted, failure, waitsFor, retryAt } = step;
  return (
    <>
      {status === "waiting" && !retryAt && !waitsFor && <WaitsForSteps step={step} />}
      {status !== "done" && waitsFor && <Soft>{waitsFor}</Soft>}
      {adopted && <Soft>{adoptedWords[deedOf(step.operation).verb]}</Soft>}
      {failure && status !== "failed" && status !== "done" && (
        <LastFailure failure={failure} retryAt={retryAt} />
      )}
      {failure && status === "failed" && step.appeared.length === 0 && <Failed failure={failure} />}
      {step.appeared.length > 0 && <AppearedPanel step={step} />}
      {step.requestIds.length > 0 && <RequestIds ids={step.requestIds} name={step.name} />}
    </>
  );
}

const adoptedWords = {
  create: "It existed already as wanted, so nothing had to be made.",
  delete: "It was gone already, so nothing had to be deleted.",
} as const;

const Soft = ({ children }: { children: ReactNode }) => (
  <p className="max-w-prose text-sm break-words text-ink-soft">{children}</p>
);

/** The steps that have to be done first. */
function WaitsForSteps({ step }: { step: RunStep }) {
  const { steps } = useRun();
  const missing = steps.filter(({ key, status }) => step.after.includes(key) && status !== "done");
  if (missing.length === 0) return null;
  const names = missing
    .slice(0, named)
    .map(({ operation, name }) => `${kindWords[deedOf(operation).kind]} ${name}`);
  const rest = missing.length - names.length;
  const all = rest === 0 ? names : [...names, `${String(rest)} more`];
  return <Soft>Waits for {new Intl.ListFormat("en").format(all)}.</Soft>;
}

/** Why it did not work the last time, and when it is tried again. */
function LastFailure({ failure, retryAt }: { failure: Failure; retryAt: string | undefined }) {
  return (
    <div className="max-w-prose space-y-0.5 text-sm break-words">
      <p className="text-warn">{failure.message}</p>
      {retryAt && <Soft>{<RetryIn time={retryAt} />}</Soft>}
      <FailureReference failure={failure} />
    </div>
  );
}

function RetryIn({ time }: { time: string }) {
  const due = Date.parse(time);
  const words = useClock((now) => (due <= now ? "now" : `in ${about(due - now)}`));
  return <>The console tries again {words}.</>;
}

/** Why a step failed for good, what to do, and which members AWS minds. */
function Failed({ failure }: { failure: Failure }) {
  const fields = (failure.fields ?? []).filter(({ message }) => !failure.message.includes(message));
  return (
    <Alert tone="bad" title={failure.message}>
      {failure.advice && <p>{failure.advice}</p>}
      {fields.length > 0 && (
        <ul className="list-disc space-y-0.5 pl-5">
          {fields.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code className="font-mono text-sm break-all">{path}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      <FailureReference failure={failure} />
    </Alert>
  );
}

/** AWS's ids of the calls, for support cases. */
function RequestIds({ ids, name }: { ids: string[]; name: string }) {
  return (
    <details className="text-sm">
      <summary className="w-fit text-ink-soft hover:text-ink">
        {ids.length === 1 ? "AWS request id" : counted(ids.length, "AWS request id")}
        <span className="sr-only"> of {name}</span>
      </summary>
      <ul className="pt-1">
        {ids.map((id, index) => (
          <li key={id}>
            <Copyable value={id} name={`request id ${String(index + 1)} of ${name}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}
