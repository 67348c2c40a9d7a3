"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { ClusterNotice } from "./cluster-notice.tsx";
import { ClusterOverview } from "./cluster-overview.tsx";
import { ClusterStatus } from "./cluster-status.tsx";
import { DeleteCluster } from "./delete-cluster.tsx";
import { Freshness, StaleBanner } from "./freshness.tsx";
import { useLive } from "./use-live.ts";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";
import type { ClusterDetail } from "#lib/pcs/spec/cluster-view.ts";
import { clusterQuery, isGone } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type ClusterViewProps = { identifier: string; first: FirstRead<ClusterDetail> };

/** One cluster with everything GetCluster tells of it, live. */
export function ClusterView({ identifier, first }: ClusterViewProps) {
  const connection = useConnection();
  const live = useLive(clusterQuery(connection.id, identifier), first);
  const { data: cluster, failure } = live;
  if (!cluster) {
    return (
      failure && (
        <FailurePanel failure={failure} heading="h1" action={<BackToClusters look="button" />} />
      )
    );
  }
  const gone = isGone(live.error);
  return (
    <>
      <PageHeader
        above={<BackToClusters look="link" />}
        title={cluster.name}
        aside={!gone && <ClusterStatus status={cluster.status} />}
        actions={
          !gone && (
            <>
              <Freshness
                updatedAt={live.updatedAt}
                refreshing={live.refreshing}
                onRefresh={live.refresh}
              />
              <DeleteCluster cluster={cluster} onDeleted={live.refresh} />
            </>
          )
        }
      />
      {gone && <Gone name={cluster.name} />}
      {!gone && failure && <StaleBanner failure={failure} updatedAt={live.updatedAt} />}
      {!gone && <ClusterNotice cluster={cluster} />}
      <ClusterOverview cluster={cluster} />
    </>
  );
}

function BackToClusters({ look }: { look: "link" | "button" }) {
  const className =
    look === "button"
      ? buttonClass("secondary")
      : "text-ink-soft hover:text-ink inline-flex items-center gap-1 text-sm";
  return (
    <Link href={paths.clusters(useConnection().id)} className={className}>
      <ArrowLeft aria-hidden className="size-3.5" />
      Clusters
    </Link>
  );
}

function Gone({ name }: { name: string }) {
  return (
    <Alert tone="good" title={`${name} is deleted`}>
      <p>AWS no longer knows this cluster. What you see below is how it was last.</p>
    </Alert>
  );
}
