import { InstancesTab } from "#components/cluster/instances-tab.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { instancesByCluster } from "#lib/live/views.ts";

type Props = PageProps<"/[connection]/clusters/[cluster]/instances">;

export default async function InstancesPage({ params }: Props) {
  const { connection, cluster } = await params;
  return <InstancesTab first={await readPart(connection, instancesByCluster(cluster))} />;
}
