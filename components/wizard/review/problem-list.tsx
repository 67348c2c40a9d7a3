import { PlaceLink } from "#components/wizard/place-link.tsx";
import type { Problem } from "#components/wizard/problems.ts";
import { steps } from "#components/wizard/steps.ts";
import type { WizardPlace } from "#components/wizard/use-place.ts";
import { Alert } from "#components/ui/alert.tsx";

type ProblemListProps = {
  problems: Problem[];
  place: WizardPlace;
  /** Whether somebody asked to go on in spite of them. */
  urgent: boolean;
};

/** All that is to be mended, each a link to its field. */
export function ProblemList({ problems, place, urgent }: ProblemListProps) {
  const count = problems.length;
  return (
    <Alert
      tone={urgent ? "bad" : "warn"}
      title={count === 1 ? "One thing is to be mended" : `${String(count)} things are to be mended`}
    >
      <ul className="list-disc space-y-1 pl-4">
        {problems.map((problem, index) => (
          <li key={index}>
            <PlaceLink
              place={place}
              goal={problem}
              className="font-medium text-accent hover:underline"
            >
              {placeWords(problem)}
            </PlaceLink>
            : {problem.message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function placeWords({ step, item }: Problem): string {
  const label = steps.find(({ id }) => id === step)?.label ?? "";
  if (item === undefined) return label;
  const noun = step === "queues" ? "Queue" : "Node group";
  return `${noun} ${String(item + 1)}`;
}
