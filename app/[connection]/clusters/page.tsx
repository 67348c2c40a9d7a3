import type { Metadata } from "next";
import { ClustersView } from "#components/clusters/clusters-view.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { clusterRows } from "#lib/live/views.ts";

export const metadata: Metadata = { title: "Clusters" };

export default async function ClustersPage({ params }: PageProps<"/[connection]/clusters">) {
  const { connection } = await params;
  const first = await readPart(connection, clusterRows);
  return <ClustersView first={first} />;
}
