"use client";

import { Boxes, Plus } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { purchaseWords } from "./purchase-words.ts";
import { ResourceLink } from "./resource-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { ReasonedLink } from "#components/reasoned-link.tsx";
import { StatusWithErrors } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Group = ClusterState["groups"][number] & { queues: string[]; running?: number };

function Scaling({ detail, running }: Group) {
  if (!detail) return "–";
  const { minInstanceCount: minimum, maxInstanceCount: maximum } = detail.scaling;
  return <CapacityBar now={running} minimum={minimum} maximum={maximum} limit={undefined} />;
}

const columns: [Column<Group>, ...Column<Group>[]] = [
  { heading: "Name", cell: ({ summary }) => <ResourceLink kind="nodeGroup" summary={summary} /> },
  {
    heading: "Status",
    cell: ({ summary, detail }) => (
      <StatusWithErrors status={summary.status} errors={detail?.errorInfo} />
    ),
  },
  {
    heading: "Id",
    room: "lg",
    cell: ({ summary }) => <Copyable value={summary.id} name={`id of ${summary.name}`} />,
  },
  { heading: "Instance types", room: "sm", cell: ({ detail }) => detail?.instanceTypes.join(", ") },
  { heading: "Instances", cell: (group) => <Scaling {...group} /> },
  {
    heading: "Purchase",
    room: "md",
    cell: ({ detail }) => detail && purchaseWords(detail.purchaseOption),
  },
  {
    heading: "Queues",
    room: "sm",
    cell: ({ queues }) =>
      queues.length > 0 ? (
        queues.join(", ")
      ) : (
        <span className="text-ink-soft">none: login or unassigned</span>
      ),
  },
];

/** The compute node groups of a cluster, and which queues use each. */
export function NodeGroupsTab() {
  const { groups, queues, running } = useCluster();
  const rows = groups.map((group) => ({
    ...group,
    running: running && (running[group.summary.id] ?? 0),
    queues: queues
      .filter(({ detail }) => detail?.computeNodeGroupIds.includes(group.summary.id))
      .map(({ summary }) => summary.name),
  }));
  if (rows.length > 0) {
    return (
      <>
        <div className="flex justify-end">
          <CreateNodeGroup />
        </div>
        <DataTable
          caption="Node groups"
          columns={columns}
          rows={rows}
          keyOf={({ summary }) => summary.id}
        />
      </>
    );
  }
  return (
    <EmptyState icon={Boxes} title="No compute node groups" action={<CreateNodeGroup />}>
      <p>
        A node group is a set of EC2 instances that PCS starts and stops. Jobs need one that a queue
        uses.
      </p>
    </EmptyState>
  );
}

function CreateNodeGroup() {
  const connection = useConnection().id;
  const { summary } = useCluster();
  return (
    <Permitted to="node-groups:create">
      <ReasonedLink
        href={paths.newNodeGroup(connection, summary.id)}
        verdict={clusterCan("CreateComputeNodeGroup", summary.status)}
        look="primary"
      >
        <Plus aria-hidden className="size-4" />
        Create node group
      </ReasonedLink>
    </Permitted>
  );
}
