import { NodeGroupPage } from "#components/cluster/node-group-page.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { instancesByCluster } from "#lib/live/views.ts";

type Props = PageProps<"/[connection]/clusters/[cluster]/node-groups/[group]">;

export default async function GroupPage({ params }: Props) {
  const { connection, cluster, group } = await params;
  const instances = await readPart(connection, instancesByCluster(cluster));
  return <NodeGroupPage identifier={group} instances={instances} />;
}
