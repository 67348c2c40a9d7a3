"use client";

import { ListChecks } from "lucide-react";
import Link from "next/link";
import { RunsTable } from "./runs-table.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";
import { type Runs, runsQuery } from "#lib/queries/runs.ts";

/** The runs of a connection, live, newest first. */
export function RunsView({ first }: { first: FirstRead<Runs> }) {
  const { data, failure, queryKey, refresh } = useLive(runsQuery(useConnection().id), first);
  return (
    <>
      <PageHeader
        title="Runs"
        aside={data && <span className="text-ink-soft">{data.runs.length}</span>}
        actions={data && <Freshness queryKey={queryKey} onRefresh={refresh} />}
      />
      {failure && data && <StaleBanner failure={failure} queryKey={queryKey} />}
      {failure && !data && <FailurePanel failure={failure} />}
      {data && data.runs.length > 0 && <RunsTable runs={data.runs} />}
      {data?.runs.length === 0 && <NoRuns />}
    </>
  );
}

function NoRuns() {
  const connection = useConnection().id;
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={ListChecks}
        title="No runs yet"
        action={
          <Permitted to="clusters:create">
            <Link href={paths.newCluster(connection)} className={buttonClass("primary")}>
              Create cluster
            </Link>
          </Permitted>
        }
      >
        <p>
          A run makes a cluster with its node groups and queues, or tears clusters down, step by
          step. It goes on when you close the browser, and stays here when it has ended.
        </p>
      </EmptyState>
    </div>
  );
}
