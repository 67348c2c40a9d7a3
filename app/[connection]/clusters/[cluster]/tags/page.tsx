import { TagsTab } from "#components/cluster/tags-tab.tsx";
import { readClusterTags } from "#lib/live/read-tags.ts";

export default async function TagsPage({
  params,
}: PageProps<"/[connection]/clusters/[cluster]/tags">) {
  const { connection, cluster } = await params;
  return <TagsTab first={await readClusterTags(connection, cluster)} />;
}
