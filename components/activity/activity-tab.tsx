"use client";

import { History } from "lucide-react";
import { useState } from "react";
import { ActivityList } from "./activity-list.tsx";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type Activity, firstEntries, mostEntries } from "#lib/pcs/view/activity.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { activityQuery } from "#lib/queries/activity.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** How a cluster and all in it changed, as far as the console saw. */
export function ActivityTab({ first }: { first: FirstRead<Activity> }) {
  const [limit, setLimit] = useState(firstEntries);
  const cluster = useCluster();
  const query = activityQuery(useConnection().id, cluster.summary.id, limit, statusesOf(cluster));
  const { data, failure } = useLive(query, limit === firstEntries ? first : undefined);
  if (!data) return failure && <FailurePanel failure={failure} />;
  return (
    <>
      <h2 className="sr-only">Activity</h2>
      {failure && (
        <Alert tone="warn" title={failure.message}>
          <p>{failure.advice}</p>
        </Alert>
      )}
      <p className="max-w-prose text-sm text-ink-soft">
        AWS keeps no history, so the console stores what it sees{sweepWords(data.sweepSeconds)}.
        Times are those at which a change was seen.
      </p>
      {data.entries.length > 0 ? <ActivityList entries={data.entries} /> : <NothingSeen />}
      {data.more && limit < mostEntries && (
        <Button look="secondary" onClick={() => setLimit(Math.min(limit * 4, mostEntries))}>
          Show older
        </Button>
      )}
    </>
  );
}

/** The statuses that the page shows, by id. */
const statusesOf = ({ summary, groups, queues }: ClusterState) =>
  new Map([{ summary }, ...groups, ...queues].map(({ summary: { id, status } }) => [id, status]));

const sweepWords = (seconds: number) =>
  seconds > 0 ? `, every ${String(seconds)} s while nobody looks` : " while somebody looks";

function NothingSeen() {
  return (
    <EmptyState icon={History} title="Nothing was seen yet">
      <p>The first change of a status of this cluster, its groups or its queues appears here.</p>
    </EmptyState>
  );
}
