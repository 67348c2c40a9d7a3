"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { ClusterSteps } from "./cluster-steps.tsx";
import { Made } from "./made.tsx";
import type { ClusterStepId, Problem } from "./problems.ts";
import { SaveNote } from "./save-note.tsx";
import { StepNav } from "./step-nav.tsx";
import { neighbour, type StepId, steps } from "./steps.ts";
import { usePlace, type WizardPlace } from "./use-place.ts";
import { useWizard, type Wizard as WizardState } from "./use-wizard.ts";
import { useLeaveWarning } from "#components/form/use-leave-warning.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Durations } from "#lib/pcs/spec/plan.ts";
import type { SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

// Later steps are loaded when they are reached: the first one has to be there at once.
const GroupsStep = lazy(async () => ({ default: (await import("./groups-step.tsx")).GroupsStep }));
const QueuesStep = lazy(async () => ({ default: (await import("./queues-step.tsx")).QueuesStep }));
const ReviewStep = lazy(async () => ({
  default: (await import("./review/review-step.tsx")).ReviewStep,
}));

type WizardProps = {
  draft: { id: string; values: unknown };
  /** The Slurm versions to offer, newest first. */
  versions: SlurmVersion[];
  defaultVersion: SlurmVersion;
  /** How long AWS took before. */
  durations: Durations;
};

/** Builds a whole cluster: the steps, what stands in them, and the way through. */
export function Wizard({ draft, versions, defaultVersion, durations }: WizardProps) {
  const place = usePlace();
  const wizard = useWizard({ id: draft.id, draft: draft.values, version: defaultVersion });
  const reached = useReached(place.step);
  useLeaveWarning(wizard.save.unsaved);
  const heading = useFocusOnMove(place);
  const label = steps.find(({ id }) => id === place.step)?.label ?? "";
  const step = (
    <Step
      key={String(wizard.restored)}
      {...{ wizard, place, versions, durations, reached }}
      draftId={draft.id}
    />
  );
  if (wizard.run !== undefined) return <Made run={wizard.run} />;
  return (
    <div className="space-y-5">
      <PageHeader title="Create cluster" aside={<SaveNote state={wizard.save.state} />} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-5 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <StepNav place={place} problems={wizard.problems} reached={reached} />
        <div className="max-w-4xl min-w-0 space-y-5">
          <h2 ref={heading} tabIndex={-1} className="sr-only">
            {label}
          </h2>
          <Suspense fallback={<Spinner />}>
            {place.item === undefined && place.step !== "review" ? (
              <Stage wizard={wizard} place={place} label={label}>
                {step}
              </Stage>
            ) : (
              step
            )}
          </Suspense>
        </div>
      </div>
    </div>
  );
}

type ClusterProblem = Extract<Problem, { step: ClusterStepId }>;

const isClusterStep = (problem: Problem): problem is ClusterProblem =>
  problem.step !== "node-groups" && problem.step !== "queues" && problem.step !== "review";

type StepProps = Omit<WizardProps, "draft" | "defaultVersion"> & {
  wizard: WizardState;
  place: WizardPlace;
  reached: ReadonlySet<StepId>;
  draftId: string;
};

function Step({ wizard, place, versions, durations, reached, draftId }: StepProps) {
  switch (place.step) {
    case "node-groups":
      return <GroupsStep wizard={wizard} place={place} />;
    case "queues":
      return <QueuesStep wizard={wizard} place={place} />;
    case "review":
      return <ReviewStep {...{ wizard, place, durations, draftId }} />;
    default:
      return (
        <ClusterSteps
          wizard={wizard}
          step={place.step}
          versions={versions}
          again={reached.has(place.step)}
          field={place.field}
        />
      );
  }
}

type StageProps = { wizard: WizardState; place: WizardPlace; label: string; children: ReactNode };

/** A step with Back and Next. Nothing is lost by either; what is wrong is said, and may be mended later. */
function Stage({ wizard, place, label, children }: StageProps) {
  const before = neighbour(place.step, -1);
  const after = neighbour(place.step, 1);
  const next = () => {
    const wrong = wizard.problems.find(({ step }) => step === place.step);
    if (wrong && isClusterStep(wrong)) showProblem(wizard, wrong);
    else if (after) place.go({ step: after.id });
  };
  return (
    <form
      aria-label={label}
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      {children}
      <div className="flex justify-end gap-2">
        {before && <Button onClick={() => place.go({ step: before.id })}>Back</Button>}
        {after && (
          <Button look="primary" type="submit">
            Next: {after.label}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Says what is wrong in the cluster's form, and leads to the first field of it. */
function showProblem({ form }: WizardState, { name }: ClusterProblem) {
  void form.trigger().then(() => {
    if (name !== undefined) form.setFocus(name);
  });
}

/** The steps that were left, all once the review was seen: what is wrong in others need not be said yet. */
function useReached(step: StepId): ReadonlySet<StepId> {
  const [reached, setReached] = useState<ReadonlySet<StepId>>(() => new Set());
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    const left = last.current;
    last.current = step;
    setReached((before) =>
      step === "review" ? new Set(steps.map(({ id }) => id)) : new Set([...before, left]),
    );
  }, [step]);
  return reached;
}

/** Moves the focus to the step that was gone to, so that screen readers say where one is. */
function useFocusOnMove({ step, item }: WizardPlace) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [step, item]);
  return heading;
}
