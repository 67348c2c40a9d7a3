"use client";

import { Plus, Server } from "lucide-react";
import Link from "next/link";
import { ClustersList, type TableMemory } from "./clusters-list.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { Permitted, usePermitted } from "#components/layout/permissions.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { OpenRunsNotice } from "#components/runs/open-runs-notice.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterRow } from "#lib/pcs/view/cluster-row.ts";
import { clustersQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type ClustersViewProps = { first: FirstRead<ClusterRow[]>; memory: TableMemory };

/** The clusters of a connection, live. */
export function ClustersView({ first, memory }: ClustersViewProps) {
  const connection = useConnection();
  const { data, failure, queryKey, refresh } = useLive(clustersQuery(connection.id), first);
  return (
    <>
      <PageHeader
        title="Clusters"
        aside={data && <Count clusters={data} />}
        actions={
          <>
            {data && <Freshness queryKey={queryKey} onRefresh={refresh} />}
            <CreateLink />
          </>
        }
      />
      {failure && data && <StaleBanner failure={failure} queryKey={queryKey} />}
      {failure && !data && <FailurePanel failure={failure} />}
      <OpenRunsNotice />
      {data && data.length > 0 && <ClustersList clusters={data} memory={memory} />}
      {data?.length === 0 && <NoClusters />}
    </>
  );
}

const Count = ({ clusters }: { clusters: ClusterRow[] }) => (
  <span className="text-ink-soft">{clusters.length}</span>
);

function CreateLink() {
  return (
    <Permitted to="clusters:create">
      <Link href={paths.newCluster(useConnection().id)} className={buttonClass("primary")}>
        <Plus aria-hidden className="size-4" />
        Create cluster
      </Link>
    </Permitted>
  );
}

function NoClusters() {
  const { region } = useConnection();
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState icon={Server} title="No clusters yet" action={<CreateLink />}>
        <p>
          A cluster is a Slurm controller that AWS runs for you in {region}, with compute node
          groups and queues. {usePermitted("clusters:create") && "Create the first one."}
        </p>
      </EmptyState>
    </div>
  );
}
