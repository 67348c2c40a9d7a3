"use client";

import { SearchX } from "lucide-react";
import Link from "next/link";
import { expectedInAll, type Preview, previewOf } from "./teardown.ts";
import { TeardownCluster } from "./teardown-cluster.tsx";
import { TeardownConfirmation } from "./teardown-confirmation.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { BackLink } from "#components/back-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { about } from "#components/runs/run-time.ts";
import { OpenRunsNotice } from "#components/runs/open-runs-notice.tsx";
import { titleOf } from "#components/runs/run-words.ts";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import type { Durations } from "#lib/pcs/spec/plan.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { teardownQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type TeardownViewProps = {
  ids: string[];
  first: FirstRead<ClusterState[]>;
  /** How long each operation took on this connection before, in seconds. */
  durations: Durations;
};

/** What tearing down some clusters means, live, and the way to do it. */
export function TeardownView({ ids, first, durations }: TeardownViewProps) {
  const connection = useConnection().id;
  const { data, failure, queryKey, refresh } = useLive(teardownQuery(connection, ids), first);
  if (!data) {
    return (
      failure && (
        <FailurePanel
          failure={failure}
          heading="h1"
          action={<BackLink href={paths.clusters(connection)}>Clusters</BackLink>}
        />
      )
    );
  }
  if (data.length === 0) return <NothingLeft />;
  const clusterNames = data.map(({ summary }) => summary.name);
  const previews = data.map((cluster) => previewOf(cluster, durations));
  const gone = ids.length - data.length;
  return (
    <>
      <PageHeader
        above={<BackLink href={paths.clusters(connection)}>Clusters</BackLink>}
        title={titleOf({ kind: "teardown", clusterNames })}
        actions={<Freshness queryKey={queryKey} onRefresh={refresh} />}
      />
      {failure && <StaleBanner failure={failure} queryKey={queryKey} />}
      {gone > 0 && (
        <Alert
          tone="info"
          title={`${String(gone)} of the ${String(ids.length)} clusters ${gone === 1 ? "is" : "are"} not there any more`}
        />
      )}
      <Intro previews={previews} />
      <OpenRunsOf clusters={data} />
      {previews.map((preview) => (
        <TeardownCluster key={preview.id} preview={preview} timed={previews.length > 1} />
      ))}
      <TeardownConfirmation clusters={data} previews={previews} />
    </>
  );
}

function Intro({ previews }: { previews: Preview[] }) {
  return (
    <p className="max-w-prose text-ink-soft">
      Everything below is deleted by one run: queues first, then node groups, then the cluster
      {previews.length > 1 && "; the clusters side by side"}. Expect{" "}
      {about(expectedInAll(previews) * 1000)}. What appears in the meantime is shown, and not
      deleted unasked.
    </p>
  );
}

/** A run that still makes what is to be deleted should be cancelled first. */
const OpenRunsOf = ({ clusters }: { clusters: ClusterState[] }) => {
  const [only, ...others] = clusters;
  return only && others.length === 0 ? <OpenRunsNotice clusterId={only.summary.id} /> : null;
};

function NothingLeft() {
  const connection = useConnection().id;
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={SearchX}
        title="Nothing to tear down"
        heading="h1"
        action={
          <Link href={paths.clusters(connection)} className={buttonClass("secondary")}>
            Choose clusters
          </Link>
        }
      >
        <p>
          No cluster is named here, or those that were are not there any more. Select clusters in
          their list, or open one, to tear them down.
        </p>
      </EmptyState>
    </div>
  );
}
