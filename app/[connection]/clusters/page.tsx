import type { Metadata } from "next";
import { ClustersView } from "#components/clusters/clusters-view.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { clusterRows } from "#lib/live/views.ts";
import { readTableMemory } from "#lib/table-memory.ts";

export const metadata: Metadata = { title: "Clusters" };

export default async function ClustersPage({ params }: PageProps<"/[connection]/clusters">) {
  const { connection } = await params;
  const [first, memory] = await Promise.all([
    readPart(connection, clusterRows),
    readTableMemory(connection),
  ]);
  return <ClustersView first={first} memory={memory} />;
}
