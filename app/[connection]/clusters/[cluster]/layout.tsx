import type { Metadata } from "next";
import { cache } from "react";
import { ClusterFrame } from "#components/cluster/cluster-frame.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { clusterByIdentifier } from "#lib/live/views.ts";

type Props = LayoutProps<"/[connection]/clusters/[cluster]">;

/** Title and frame show the same cluster: one reading serves both. */
const read = cache((connection: string, cluster: string) =>
  readPart(connection, clusterByIdentifier(cluster)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { connection, cluster } = await params;
  const reading = await read(connection, cluster);
  return { title: reading.ok ? reading.value.value.summary.name : cluster };
}

export default async function ClusterLayout({ params, children }: Props) {
  const { connection, cluster } = await params;
  return (
    <ClusterFrame identifier={cluster} first={await read(connection, cluster)}>
      {children}
    </ClusterFrame>
  );
}
