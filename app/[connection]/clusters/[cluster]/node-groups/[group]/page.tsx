import { NodeGroupPage } from "#components/cluster/node-group-page.tsx";

type Props = PageProps<"/[connection]/clusters/[cluster]/node-groups/[group]">;

export default async function GroupPage({ params }: Props) {
  return <NodeGroupPage identifier={(await params).group} />;
}
