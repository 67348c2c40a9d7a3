import type { Metadata } from "next";
import { ClustersView } from "#components/clusters/clusters-view.tsx";
import { listClusters } from "#lib/pcs/clusters.ts";
import { firstRead } from "#lib/pcs/context.ts";

export const metadata: Metadata = { title: "Clusters" };

export default async function ClustersPage({ params }: PageProps<"/[connection]/clusters">) {
  const { connection } = await params;
  const first = await firstRead(connection, (context) => listClusters(context, {}));
  return <ClustersView first={first} />;
}
