"use client";

import { ConnectionCard } from "./connection-card.tsx";
import { ActivityList } from "#components/activity/activity-list.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { Alert } from "#components/ui/alert.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Fleet } from "#lib/pcs/view/fleet.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";
import { fleetQuery } from "#lib/queries/fleet.ts";

/** All connections side by side, live. */
export function FleetView({ first }: { first: FirstRead<Fleet> }) {
  const { data, failure, queryKey, refresh } = useLive(fleetQuery, first);
  return (
    <>
      <PageHeader
        title="Fleet"
        actions={data && <Freshness queryKey={queryKey} onRefresh={refresh} />}
      />
      {failure && data && <StaleBanner failure={failure} queryKey={queryKey} />}
      {failure && !data && <FailurePanel failure={failure} />}
      {data && (
        <>
          <div className="grid items-start gap-5 lg:grid-cols-2 2xl:grid-cols-3">
            {data.connections.map((connection) => (
              <ConnectionCard key={connection.id} connection={connection} />
            ))}
          </div>
          <LatestActivity fleet={data} />
        </>
      )}
    </>
  );
}

function LatestActivity({ fleet: { connections, activity } }: { fleet: Fleet }) {
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="latest" className="space-y-3">
      <h2 id="latest" className="text-lg font-semibold">
        Latest activity
      </h2>
      {activity.failure && (
        <Alert tone="warn" title={activity.failure.message}>
          <p>{activity.failure.advice}</p>
        </Alert>
      )}
      {activity.entries.length > 0 && (
        <ActivityList entries={activity.entries} connections={names} />
      )}
      {activity.entries.length === 0 && !activity.failure && (
        <p className="text-ink-soft">Nothing was seen to change yet.</p>
      )}
    </section>
  );
}
