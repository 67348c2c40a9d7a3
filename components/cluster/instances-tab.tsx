"use client";

import { Cpu } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { GroupInstances } from "./group-instances.tsx";
import { LiveInstances } from "./live-instances.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Instance } from "#lib/pcs/view/instance.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** The EC2 instances that PCS runs for a cluster, by node group. */
export function InstancesTab({ first }: { first: FirstRead<Instance[]> }) {
  return (
    <LiveInstances clusterId={useCluster().summary.id} first={first}>
      {(instances) => <InstancesByGroup instances={instances} />}
    </LiveInstances>
  );
}

function InstancesByGroup({ instances }: { instances: Instance[] }) {
  const { groups } = useCluster();
  if (groups.length === 0 && instances.length === 0) return <NoGroups />;
  const known = new Set(groups.map((group) => group.summary.id));
  const others = instances.filter(({ groupId }) => !known.has(groupId));
  return (
    <>
      {groups.map((group) => (
        <GroupInstances
          key={group.summary.id}
          title={group.summary.name}
          scaling={group.detail?.scaling}
          instances={instances.filter(({ groupId }) => groupId === group.summary.id)}
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
