import { useEffect, useRef } from "react";
import type { Problem } from "./problems.ts";
import { PlaceLink } from "./place-link.tsx";
import { type StepId, steps } from "./steps.ts";
import type { WizardPlace } from "./use-place.ts";
import { classNames } from "#components/ui/class-names.ts";

type StepNavProps = { place: WizardPlace; problems: Problem[]; reached: ReadonlySet<StepId> };

/** The steps: links, so that they can be reached in any order, each with how much is to be mended in it. */
export function StepNav({ place, problems, reached }: StepNavProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Where the steps do not fit beside each other, the current one is to be seen.
    const current = list.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [place.step]);
  return (
    <nav aria-label="Steps" className="min-w-0 overflow-x-auto">
      <ol ref={list} className="flex gap-1 lg:flex-col">
        {steps.map(({ id, label }, index) => {
          const wrong = reached.has(id) ? problems.filter(({ step }) => step === id).length : 0;
          return (
            <li key={id}>
              <PlaceLink
                place={place}
                goal={{ step: id }}
                aria-current={place.step === id ? "step" : undefined}
                className={classNames(
                  "flex items-center gap-2 rounded-md px-2.5 py-1.5 whitespace-nowrap",
                  place.step === id
                    ? "bg-accent-soft font-medium text-accent"
                    : "text-ink-soft hover:bg-hover hover:text-ink",
                )}
              >
                <span aria-hidden className="w-4 text-right tabular-nums">
                  {index + 1}
                </span>
                {label}
                {wrong > 0 && <Wrong count={wrong} />}
              </PlaceLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Wrong({ count }: { count: number }) {
  return (
    <span className="rounded-full bg-bad-soft px-1.5 text-sm font-medium text-bad tabular-nums">
      {count}
      <span className="sr-only"> to mend</span>
    </span>
  );
}
