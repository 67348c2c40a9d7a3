"use client";

import { Waypoints } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { TopologyPicture } from "./topology-picture.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { ResourceStatus } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

/** The queues, the node groups, and which queue sends jobs to which group, as a picture. */
export function TopologyTab() {
  const { summary: cluster, queues, groups, running } = useCluster();
  const connection = useConnection().id;
  if (queues.length + groups.length === 0) return <NothingToDraw />;
  return (
    <TopologyPicture
      queues={queues.map(({ summary: { id, name, status }, detail }) => ({
        ...{ id, name },
        href: paths.queue(connection, cluster.id, id),
        groupIds: detail?.computeNodeGroupIds ?? [],
        facts: <ResourceStatus status={status} />,
      }))}
      groups={groups.map(({ summary: { id, name, status }, detail }) => ({
        ...{ id, name },
        href: paths.nodeGroup(connection, cluster.id, id),
        facts: (
          <>
            <ResourceStatus status={status} />
            {detail && (
              <CapacityBar
                now={running && (running[id] ?? 0)}
                minimum={detail.scaling.minInstanceCount}
                maximum={detail.scaling.maxInstanceCount}
                limit={undefined}
              />
            )}
          </>
        ),
      }))}
    />
  );
}

function NothingToDraw() {
  return (
    <EmptyState icon={Waypoints} title="Nothing to draw yet">
      <p>
        Once the cluster has queues and node groups, this shows which queue sends jobs to which
        group.
      </p>
    </EmptyState>
  );
}
