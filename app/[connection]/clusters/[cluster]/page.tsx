import type { Metadata } from "next";
import { cache } from "react";
import { ClusterView } from "#components/clusters/cluster-view.tsx";
import { getCluster } from "#lib/pcs/clusters.ts";
import { firstRead } from "#lib/pcs/context.ts";

type Props = PageProps<"/[connection]/clusters/[cluster]">;

/** Title and page ask for the same cluster: one call serves both. */
const read = cache((connection: string, clusterIdentifier: string) =>
  firstRead(connection, (context) => getCluster(context, { clusterIdentifier })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { connection, cluster } = await params;
  const { result } = await read(connection, cluster);
  return { title: result.ok ? result.value.name : cluster };
}

export default async function ClusterPage({ params }: Props) {
  const { connection, cluster } = await params;
  return <ClusterView identifier={cluster} first={await read(connection, cluster)} />;
}
