"use client";

import Link from "next/link";
import { RunStatusMark } from "./run-status.tsx";
import { runLastedMs } from "./run-time.ts";
import { titleOf } from "./run-words.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useClock } from "#components/ui/clock.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { Ago } from "#components/ui/time.tsx";
import { duration } from "#components/ui/time-format.ts";
import { paths } from "#lib/paths.ts";
import type { RunSummary } from "#lib/pcs/view/run.ts";

const columns: [Column<RunSummary>, ...Column<RunSummary>[]] = [
  { heading: "Run", cell: (run) => <RunLink run={run} /> },
  { heading: "Status", cell: ({ status }) => <RunStatusMark status={status} /> },
  { heading: "Steps done", room: "sm", cell: (run) => <StepsDone run={run} /> },
  {
    heading: "Started by",
    room: "md",
    cell: ({ person }) => <span className="break-words">{person}</span>,
  },
  { heading: "Started", room: "md", cell: ({ createdAt }) => <Ago time={createdAt} /> },
  { heading: "Took", room: "lg", numeric: true, cell: (run) => <Took run={run} /> },
];

/** Runs, each with the way to its page. */
export const RunsTable = ({ runs }: { runs: RunSummary[] }) => (
  <DataTable caption="Runs" columns={columns} rows={runs} keyOf={({ id }) => id} />
);

function RunLink({ run }: { run: RunSummary }) {
  return (
    <Link
      href={paths.run(useConnection().id, run.id)}
      prefetch={false}
      title={run.clusterNames.join(", ")}
      className="inline-block min-w-40 break-words text-accent hover:underline"
    >
      {titleOf(run)}
    </Link>
  );
}

function StepsDone({ run: { stepsDone, stepsInAll } }: { run: RunSummary }) {
  const share = stepsInAll === 0 ? 0 : (stepsDone / stepsInAll) * 100;
  return (
    <div className="min-w-24 space-y-1">
      <p className="text-sm whitespace-nowrap">
        {stepsDone} <span className="text-ink-soft">of {stepsInAll}</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full bg-accent" style={{ width: `${String(share)}%` }} />
      </div>
    </div>
  );
}

function Took({ run }: { run: RunSummary }) {
  return (
    <span className="whitespace-nowrap">{useClock((now) => duration(runLastedMs(run, now)))}</span>
  );
}
