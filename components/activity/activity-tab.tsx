"use client";

import { History } from "lucide-react";
import { useState } from "react";
import { ActivityList } from "./activity-list.tsx";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type Activity, firstEntries, mostEntries } from "#lib/pcs/view/activity.ts";
import { activityQuery } from "#lib/queries/activity.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** How a cluster and all in it changed, as far as the console saw. */
export function ActivityTab({ first }: { first: FirstRead<Activity> }) {
  const [limit, setLimit] = useState(firstEntries);
  const { summary } = useCluster();
  const query = activityQuery(useConnection().id, summary.id, limit);
  const { data, failure } = useLive(query, first);
  if (!data) return failure && <FailurePanel failure={failure} />;
  return (
    <>
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

const sweepWords = (seconds: number) =>
  seconds > 0 ? `, every ${String(seconds)} s while nobody looks` : " while somebody looks";

function NothingSeen() {
  return (
    <EmptyState icon={History} title="Nothing was seen yet">
      <p>The first change of a status of this cluster, its groups or its queues appears here.</p>
    </EmptyState>
  );
}
