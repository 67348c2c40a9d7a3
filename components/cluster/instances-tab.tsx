"use client";

import { Cpu } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { GroupInstances } from "./group-instances.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Instance } from "#lib/pcs/view/instance.ts";
import { instancesQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** The EC2 instances that PCS runs for a cluster, by node group. */
export function InstancesTab({ first }: { first: FirstRead<Instance[]> }) {
  const { summary, groups } = useCluster();
  const query = instancesQuery(useConnection().id, summary.id);
  const { data, error, failure } = useLive(query, first);
  if (!data) return failure && <FailurePanel failure={failure} />;
  if (groups.length === 0 && data.length === 0) return <NoGroups />;
  const known = new Set(groups.map((group) => group.summary.id));
  const others = data.filter(({ groupId }) => !known.has(groupId));
  return (
    <>
      {/* What the cluster's own reading lacks is said above. */}
      {error && failure && <StaleBanner failure={failure} queryKey={query.queryKey} />}
      {groups.map((group) => (
        <GroupInstances
          key={group.summary.id}
          title={group.summary.name}
          scaling={group.detail?.scaling}
          instances={data.filter(({ groupId }) => groupId === group.summary.id)}
        />
      ))}
      {others.length > 0 && (
        <GroupInstances title="Of groups that PCS no longer lists" instances={others} />
      )}
    </>
  );
}

function NoGroups() {
  return (
    <EmptyState icon={Cpu} title="No instances">
      <p>Instances belong to compute node groups, and this cluster has none yet.</p>
    </EmptyState>
  );
}
