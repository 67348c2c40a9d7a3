"use client";

import { Copy } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ClusterContext } from "./cluster-context.tsx";
import { ClusterNotice } from "./cluster-notice.tsx";
import { EditLink } from "./edit-link.tsx";
import { ClusterTabs } from "./cluster-tabs.tsx";
import { updateVerdict } from "#components/clusters/update/verdict.ts";
import { DeleteButton } from "#components/delete/delete-button.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { BackLink } from "#components/back-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { Freshness, StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { OpenRunsNotice } from "#components/runs/open-runs-notice.tsx";
import { ResourceStatus } from "#components/resource-status.tsx";
import { TeardownLink } from "#components/teardown/teardown-link.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { clusterQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";
import { isGone } from "#lib/queries/pace.ts";

type ClusterFrameProps = {
  identifier: string;
  first: FirstRead<ClusterState>;
  children: ReactNode;
};

/** What stands around every tab of a cluster: its name, status, actions and news, live. */
export function ClusterFrame({ identifier, first, children }: ClusterFrameProps) {
  const connection = useConnection();
  const live = useLive(clusterQuery(connection.id, identifier), first);
  const { data: cluster, failure } = live;
  if (!cluster) {
    const back = <BackToClusters look="button" />;
    return failure && <FailurePanel failure={failure} heading="h1" action={back} />;
  }
  const gone = isGone(live.error);
  return (
    <ClusterContext value={cluster}>
      <PageHeader
        above={<BackToClusters look="link" />}
        title={cluster.summary.name}
        aside={!gone && <ResourceStatus status={cluster.summary.status} />}
        actions={
          !gone && (
            <>
              <Freshness queryKey={live.queryKey} onRefresh={live.refresh} />
              <CloneCluster id={cluster.summary.id} />
              <EditCluster cluster={cluster} />
              {hasChildren(cluster) && <TeardownLink clusters={[cluster.summary.id]} />}
              <DeleteButton
                cluster={cluster}
                target={{ kind: "cluster", id: cluster.summary.id }}
                onDeleted={() => void live.refresh()}
              />
            </>
          )
        }
      />
      {gone && <Gone name={cluster.summary.name} />}
      {!gone && failure && <StaleBanner failure={failure} queryKey={live.queryKey} />}
      <OpenRunsNotice clusterId={cluster.summary.id} />
      {!gone && <ClusterNotice cluster={cluster} />}
      {!gone && <MissingParts failures={cluster.failures} />}
      <ClusterTabs cluster={cluster} />
      {children}
    </ClusterContext>
  );
}

/** One that is empty is deleted in one step. */
const hasChildren = ({ groups, queues }: ClusterState) => groups.length + queues.length > 0;

function CloneCluster({ id }: { id: string }) {
  const href = paths.cloneCluster(useConnection().id, id);
  return (
    <Permitted to="clusters:create">
      <Link href={href} prefetch={false} className={buttonClass("secondary")}>
        <Copy aria-hidden className="size-4" />
        Clone
      </Link>
    </Permitted>
  );
}

function EditCluster({ cluster }: { cluster: ClusterState }) {
  const href = paths.editCluster(useConnection().id, cluster.summary.id);
  return (
    <EditLink permission="clusters:update" href={href} verdict={updateVerdict(cluster)}>
      Edit cluster
    </EditLink>
  );
}

/** What could not be read of the cluster, each reason once. */
function MissingParts({ failures }: { failures: Failure[] }) {
  const sentences = new Set(failures.map(({ message, advice }) => `${message} ${advice ?? ""}`));
  if (sentences.size === 0) return null;
  return (
    <Alert tone="warn" title="Not everything about this cluster could be read">
      {[...sentences].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}

function Gone({ name }: { name: string }) {
  return (
    <Alert tone="good" title={`${name} is deleted`}>
      <p>AWS no longer knows this cluster. What you see below is how it was last.</p>
    </Alert>
  );
}

function BackToClusters({ look }: { look: "link" | "button" }) {
  return (
    <BackLink href={paths.clusters(useConnection().id)} look={look}>
      Clusters
    </BackLink>
  );
}
