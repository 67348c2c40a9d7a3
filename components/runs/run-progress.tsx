"use client";

import { useRun } from "./run-context.tsx";
import { anchorOf } from "./step-list.tsx";
import { remainingWords, runLastedMs } from "./run-time.ts";
import { operationWords } from "./run-words.ts";
import { counted } from "#components/counted.ts";
import { Alert } from "#components/ui/alert.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { useClock } from "#components/ui/clock.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { Moment } from "#components/ui/time.tsx";
import { duration } from "#components/ui/time-format.ts";
import { isOpen, type Run, type RunStatus } from "#lib/pcs/view/run.ts";

/** How far the run of the page is, what stopped it, and what it was about. */
export function RunProgress() {
  const run = useRun();
  return (
    <>
      <p role="status" className="sr-only">
        {spoken(run)}
      </p>
      <Stopped run={run} />
      <Section title="Progress">
        <Bar run={run} />
        <Facts>
          <Fact name={isOpen(run) ? "Elapsed" : "Took"}>
            <Lasted run={run} />
          </Fact>
          <Fact name="Started">
            <Moment time={run.createdAt} />
          </Fact>
          <Fact name="Started by">{run.person}</Fact>
        </Facts>
      </Section>
    </>
  );
}

const ends: Partial<Record<RunStatus, string>> = {
  succeeded: "The run succeeded.",
  failed: "The run stopped because a step failed.",
  cancelled: "The run is cancelled.",
  cancelling: "The run is being cancelled.",
};

/** What screen readers hear when it changes: steps that are done, and how it ended. */
const spoken = ({ status, stepsDone, stepsInAll }: Run) =>
  `${String(stepsDone)} of ${counted(stepsInAll, "step")} done. ${ends[status] ?? ""}`;

function Lasted({ run }: { run: Run }) {
  const lasted = useClock((now) => duration(runLastedMs(run, now)));
  const left = useClock((now) => remainingWords(run, now));
  return (
    <span className="tabular-nums">
      {lasted}
      {left && <span className="text-ink-soft">, {left}</span>}
    </span>
  );
}

const looks: Record<RunStatus, string> = {
  running: "bg-accent",
  cancelling: "bg-accent",
  succeeded: "bg-good",
  failed: "bg-bad",
  cancelled: "bg-line-strong",
};

function Bar({ run: { status, stepsDone, stepsInAll, steps } }: { run: Run }) {
  const under = steps.filter(({ status }) => status === "calling" || status === "changing").length;
  const failed = steps.filter(({ status }) => status === "failed").length;
  const share = stepsInAll === 0 ? 0 : (stepsDone / stepsInAll) * 100;
  return (
    <div className="space-y-2 px-4 pt-4">
      <p>
        <span className="font-medium">
          {stepsDone} of {counted(stepsInAll, "step")} done
        </span>
        <span className="text-ink-soft">
          {under > 0 && `, ${String(under)} under way`}
          {failed > 0 && `, ${String(failed)} failed`}
        </span>
      </p>
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
        <div
          className={classNames("h-full transition-[width]", looks[status])}
          style={{ width: `${String(share)}%` }}
        />
      </div>
    </div>
  );
}

/** The failed steps, each with the way to it; while the rest goes on, and when nothing does any more. */
function Stopped({ run }: { run: Run }) {
  const failed = run.steps.filter(({ status }) => status === "failed");
  if (failed.length === 0) return null;
  return (
    <Alert
      tone="bad"
      title={
        isOpen(run)
          ? `${counted(failed.length, "step")} failed; the rest goes on`
          : `The run stopped: ${counted(failed.length, "step")} failed`
      }
    >
      <ul className="list-disc space-y-0.5 pl-5">
        {failed.map(({ key, operation, name, failure }) => (
          <li key={key}>
            <a href={`#${anchorOf(key)}`} className="text-accent underline">
              {operationWords(operation)} {name}
            </a>
            {failure && <>: {failure.message}</>}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
