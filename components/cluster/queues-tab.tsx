"use client";

import { ListOrdered, Plus } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { ResourceLink } from "./resource-link.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { ReasonedLink } from "#components/reasoned-link.tsx";
import { StatusWithErrors } from "#components/resource-status.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

type Queue = ClusterState["queues"][number] & { groups: string[] };

const settingWords = ({ detail }: Queue) =>
  detail?.slurmCustomSettings
    .map(({ parameterName, parameterValue }) => `${parameterName}=${parameterValue}`)
    .join(" ");

const columns: [Column<Queue>, ...Column<Queue>[]] = [
  { heading: "Name", cell: ({ summary }) => <ResourceLink kind="queue" summary={summary} /> },
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
  {
    heading: "Node groups",
    cell: ({ groups }) =>
      groups.length > 0 ? groups.join(", ") : <span className="text-ink-soft">none</span>,
  },
  {
    heading: "Slurm settings",
    room: "md",
    cell: (queue) => <span className="font-mono text-sm break-all">{settingWords(queue)}</span>,
  },
];

/** The queues of a cluster, and the node groups that each sends jobs to. */
export function QueuesTab() {
  const { groups, queues } = useCluster();
  const nameOf = (id: string) =>
    groups.find(({ summary }) => summary.id === id)?.summary.name ?? id;
  const rows = queues.map((queue) => ({
    ...queue,
    groups: (queue.detail?.computeNodeGroupIds ?? []).map(nameOf),
  }));
  if (rows.length > 0) {
    return (
      <>
        <div className="flex justify-end">
          <CreateQueue />
        </div>
        <DataTable
          caption="Queues"
          columns={columns}
          rows={rows}
          keyOf={({ summary }) => summary.id}
        />
      </>
    );
  }
  return (
    <EmptyState icon={ListOrdered} title="No queues" action={<CreateQueue />}>
      <p>
        A queue is a Slurm partition: people submit jobs to it, and it sends them to its node
        groups.
      </p>
    </EmptyState>
  );
}

function CreateQueue() {
  const connection = useConnection().id;
  const { summary } = useCluster();
  return (
    <Permitted to="queues:create">
      <ReasonedLink
        href={paths.newQueue(connection, summary.id)}
        verdict={clusterCan("CreateQueue", summary.status)}
        look="primary"
      >
        <Plus aria-hidden className="size-4" />
        Create queue
      </ReasonedLink>
    </Permitted>
  );
}
