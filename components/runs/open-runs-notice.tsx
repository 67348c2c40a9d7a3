"use client";

import Link from "next/link";
import { titleOf } from "./run-words.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { Alert } from "#components/ui/alert.tsx";
import { paths } from "#lib/paths.ts";
import { isOpen } from "#lib/pcs/view/run.ts";
import { runsQuery } from "#lib/queries/runs.ts";

/** How many runs are named before the rest is counted. */
const named = 3;

/** Says that a run works on the cluster, or on any of the connection, with the way to it. */
export function OpenRunsNotice({ clusterId }: { clusterId?: string }) {
  const connection = useConnection().id;
  const { data } = useLive(runsQuery(connection), undefined);
  const open = (data?.runs ?? []).filter(
    (run) => isOpen(run) && (clusterId === undefined || run.clusterIds.includes(clusterId)),
  );
  if (open.length === 0) return null;
  return (
    <Alert
      tone="info"
      title={clusterId ? "A run is working on this cluster" : wordsFor(open.length)}
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {open.slice(0, named).map((run) => (
          <li key={run.id} className="flex min-w-0 flex-wrap items-baseline gap-x-2 break-words">
            <Link href={paths.run(connection, run.id)} className="text-accent hover:underline">
              {titleOf(run)}
            </Link>
            <span className="text-sm text-ink-soft">
              {run.stepsDone} of {run.stepsInAll} steps done
            </span>
          </li>
        ))}
        {open.length > named && (
          <li>
            <Link href={paths.runs(connection)} className="text-accent hover:underline">
              {open.length - named} more
            </Link>
          </li>
        )}
      </ul>
    </Alert>
  );
}

const wordsFor = (count: number) =>
  count === 1 ? "A run is working here" : `${String(count)} runs are working here`;
