"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { EditStepButton } from "./edit-step/edit-step-button.tsx";
import { useRun } from "./run-context.tsx";
import { StepStatusMark } from "./run-status.tsx";
import { about, lastedMs } from "./run-time.ts";
import { operationWords } from "./run-words.ts";
import { counted } from "#components/counted.ts";
import { addressOfStep, clusterNameOf } from "./step-address.ts";
import { StepNotes } from "./step-notes.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useClock } from "#components/ui/clock.tsx";
import { Section } from "#components/ui/section.tsx";
import { duration } from "#components/ui/time-format.ts";
import { deedOf } from "#lib/pcs/spec/plan.ts";
import type { RunStep } from "#lib/pcs/view/run.ts";

/** The id of a step's entry in the list, which messages above it lead to. */
export const anchorOf = (key: string) => `step-${encodeURIComponent(key)}`;

/** The steps of the run of the page, in the order of its plan, with all that is known of each. */
export function StepList() {
  const { steps } = useRun();
  return (
    <Section title="Steps">
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <Item key={step.key} step={step} />
        ))}
      </ol>
    </Section>
  );
}

function Item({ step }: { step: RunStep }) {
  return (
    <li
      id={anchorOf(step.key)}
      tabIndex={-1}
      className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-0.5 px-4 py-2.5 md:grid-cols-[9rem_minmax(0,1fr)_auto]"
    >
      <StepStatusMark step={step} />
      <div className="min-w-0 space-y-1.5 max-md:col-span-2 max-md:row-start-2">
        <p className="flex flex-wrap gap-x-1 break-words">
          {operationWords(step.operation)} <Name step={step} />
          <InCluster step={step} />
        </p>
        <StepNotes step={step} />
        {step.status === "failed" && deedOf(step.operation).verb === "create" && (
          <EditStepButton step={step} />
        )}
      </div>
      <p className="text-right text-sm text-ink-soft tabular-nums">
        <Times step={step} />
        {step.attempts > 1 && <Part>{counted(step.attempts, "attempt")}</Part>}
      </p>
    </li>
  );
}

const Part = ({ children }: { children: ReactNode }) => <span className="block">{children}</span>;

function Name({ step }: { step: RunStep }) {
  const href = addressOfStep(useConnection().id, useRun(), step);
  if (!href) return <strong className="min-w-0 font-medium break-words">{step.name}</strong>;
  return (
    <Link
      href={href}
      prefetch={false}
      className="min-w-0 font-medium break-words text-accent hover:underline"
    >
      {step.name}
    </Link>
  );
}

/** Where there are several clusters: two may have a group of one name. */
function InCluster({ step }: { step: RunStep }) {
  const run = useRun();
  if (run.clusterNames.length < 2 || deedOf(step.operation).kind === "cluster") return null;
  return <span className="text-ink-soft"> of {clusterNameOf(run, step)}</span>;
}

/** How long a step took or has lasted, against the time that it is expected to take. */
function Times({ step }: { step: RunStep }) {
  const expected = about(step.expectedSeconds * 1000);
  const lasted = useClock((now) => {
    const milliseconds = lastedMs(step, now);
    return milliseconds === undefined ? "" : duration(milliseconds);
  });
  if (step.status === "skipped") return null;
  if (step.status === "waiting" || !lasted) return <>{step.status === "done" ? "" : expected}</>;
  if (step.status === "done") return <>took {lasted}</>;
  if (step.status === "failed") return <>after {lasted}</>;
  return (
    <>
      {lasted} of {expected}
    </>
  );
}
