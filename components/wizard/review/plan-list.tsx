import { about } from "#components/runs/run-time.ts";
import { Section } from "#components/ui/section.tsx";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { createPlan } from "#lib/pcs/spec/create-plan.ts";
import { type Durations, expectedSeconds, expectedSecondsOf } from "#lib/pcs/spec/plan.ts";

type PlanListProps = { specification: ClusterSpecification; durations: Durations };

const words = (seconds: number) => about(seconds * 1000);

/** Every call that will be made, in order, with how long it is expected to take. */
export function PlanList({ specification, durations }: PlanListProps) {
  const plan = createPlan(specification);
  return (
    <Section title="What will be called">
      <div className="space-y-3 px-4 py-4">
        <p className="text-ink-soft">
          In all {words(expectedSecondsOf(plan, durations))}. Steps begin as soon as those they need
          are done, groups side by side. You may close the browser meanwhile.
        </p>
        <ol className="list-decimal space-y-1 pl-6 tabular-nums">
          {plan.map(({ key, operation, name }) => (
            <li key={key}>
              <code className="font-mono text-sm">{operation}</code>{" "}
              <span className="font-medium">{name}</span>{" "}
              <span className="text-ink-soft">{words(expectedSeconds(operation, durations))}</span>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
