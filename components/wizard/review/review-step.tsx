"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { PlanList } from "./plan-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Summary } from "./summary.tsx";
import { useStartRun } from "./use-start-run.ts";
import { Preflight } from "#components/wizard/preflight.tsx";
import { placeOf } from "#components/wizard/problems.ts";
import { specificationOf } from "#components/wizard/specification-of.ts";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import type { Wizard } from "#components/wizard/use-wizard.ts";
import { FormFailure } from "#components/form/form-failure.tsx";
import { Button } from "#components/ui/button.tsx";
import { ReasonedButton } from "#components/ui/reasoned-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { Durations } from "#lib/pcs/spec/plan.ts";

type ReviewStepProps = {
  wizard: Wizard;
  place: WizardPlace;
  durations: Durations;
  draftId: string;
};

/** The last look: what is wrong, what will be made, and what will be called for it. */
export function ReviewStep({ wizard, place, durations, draftId }: ReviewStepProps) {
  const specification = specificationOf(wizard.values);
  const start = useStartRun(wizard, draftId);
  const [asked, setAsked] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const goalOf = (path: string) => placeOf(path, wizard.values);
  const hrefOf = (path: string) => {
    const goal = goalOf(path);
    return goal && place.hrefOf(goal);
  };
  const goTo = (path: string) => {
    const goal = goalOf(path);
    if (goal) place.go(goal);
  };
  const problems = [...wizard.problems, ...start.problems];
  const submit = () => {
    setAsked(true);
    if (wizard.problems.length === 0) start.send(specification);
  };
  return (
    <div className="space-y-5">
      {problems.length > 0 && <ProblemList {...{ problems, place }} urgent={asked} />}
      <Summary values={wizard.values} place={place} />
      {wizard.problems.length === 0 && (
        <>
          <Preflight {...{ specification, hrefOf }} onVerdict={setBlocked} onGo={goTo} />
          <PlanList specification={specification} durations={durations} />
        </>
      )}
      {start.failure && <FormFailure {...start.failure} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DownloadButton specification={specification} />
        <div className="flex gap-2">
          <Button onClick={() => place.go({ step: "tags" })}>Back</Button>
          <ReasonedButton
            look="primary"
            onClick={submit}
            reason={
              blocked && wizard.problems.length === 0
                ? "AWS would refuse this: mend first what the preflight says."
                : undefined
            }
          >
            {start.pending && <Spinner />}
            Create cluster
          </ReasonedButton>
        </div>
      </div>
    </div>
  );
}

/** The specification as a file, which the wizard can start from elsewhere. */
function DownloadButton({ specification }: { specification: ClusterSpecification }) {
  const download = () => {
    const text = `${JSON.stringify(specification, null, 2)}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${specification.cluster.clusterName || "cluster"}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button onClick={download}>
      <Download aria-hidden className="size-4" />
      Download as a file
    </Button>
  );
}
