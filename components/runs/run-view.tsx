"use client";

import { useEffect } from "react";
import { RunActions } from "./run-actions.tsx";
import { RunContext } from "./run-context.tsx";
import { RunProgress } from "./run-progress.tsx";
import { RunStatusMark } from "./run-status.tsx";
import { tabTitleOf, titleOf } from "./run-words.ts";
import { StepGraphView } from "./step-graph-view.tsx";
import { StepList } from "./step-list.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { BackLink } from "#components/back-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import { isOpen, type Run } from "#lib/pcs/view/run.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";
import { runQuery } from "#lib/queries/runs.ts";

/** A run with its steps, live while it is open. */
export function RunView({ id, first }: { id: string; first: FirstRead<Run> }) {
  const connection = useConnection().id;
  const { data: run, failure, queryKey, refresh } = useLive(runQuery(connection, id), first);
  if (!run) {
    const back = <BackToRuns look="button" />;
    return failure && <FailurePanel failure={failure} heading="h1" action={back} />;
  }
  return (
    <RunContext value={run}>
      <TabTitle run={run} />
      <PageHeader
        above={<BackToRuns look="link" />}
        title={titleOf(run)}
        aside={<RunStatusMark status={run.status} />}
        actions={isOpen(run) && <Freshness queryKey={queryKey} onRefresh={refresh} />}
      />
      {failure && <StaleBanner failure={failure} queryKey={queryKey} />}
      <RunActions />
      <RunProgress />
      <StepGraphView run={run} />
      <StepList />
    </RunContext>
  );
}

/** Keeps the title that the page came with up to date. */
function TabTitle({ run }: { run: Run }) {
  const title = `${tabTitleOf(run)} · PCS Console`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

function BackToRuns({ look }: { look: "link" | "button" }) {
  return (
    <BackLink href={paths.runs(useConnection().id)} look={look}>
      Runs
    </BackLink>
  );
}
