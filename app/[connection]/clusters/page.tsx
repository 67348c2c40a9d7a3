import type { Metadata } from "next";
import { ClustersView } from "#components/clusters/clusters-view.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { clusterRows } from "#lib/live/views.ts";
import { readTableMemory } from "#lib/table-memory.ts";

export const metadata: Metadata = { title: "Clusters" };

/** The page shows at once what was read lately; its browser then asks for what is new. */
const goodForMs = 120_000;

export default async function ClustersPage({ params }: PageProps<"/[connection]/clusters">) {
  const { connection } = await params;
  const [first, memory] = await Promise.all([
    readPart(connection, clusterRows, goodForMs),
    readTableMemory(connection),
  ]);
  return <ClustersView first={first} memory={memory} />;
}
