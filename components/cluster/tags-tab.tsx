"use client";

import { Tags } from "lucide-react";
import { useCluster } from "./cluster-context.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { useLive } from "#components/live/use-live.ts";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { tagsQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type Tag = { key: string; value: string };

const columns: [Column<Tag>, ...Column<Tag>[]] = [
  { heading: "Key", cell: ({ key }) => key },
  { heading: "Value", cell: ({ value }) => <span className="break-all">{value}</span> },
];

/** The tags of a cluster. */
export function TagsTab({ first }: { first: FirstRead<Record<string, string>> }) {
  const { summary } = useCluster();
  const { data, failure } = useLive(tagsQuery(useConnection().id, summary.id), first);
  if (!data) return failure && <FailurePanel failure={failure} />;
  const rows = Object.entries(data).map(([key, value]) => ({ key, value }));
  if (rows.length > 0) {
    return <DataTable caption="Tags" columns={columns} rows={rows} keyOf={({ key }) => key} />;
  }
  return (
    <EmptyState icon={Tags} title="No tags">
      <p>Tags name an owner, a project or a cost centre, and AWS shows costs by them.</p>
    </EmptyState>
  );
}
