import { ActivityTab } from "#components/activity/activity-tab.tsx";
import { readActivity } from "#lib/live/read-activity.ts";
import { readPart } from "#lib/live/read-part.ts";
import { clusterByIdentifier } from "#lib/live/views.ts";
import { firstEntries } from "#lib/pcs/view/activity.ts";

type Props = PageProps<"/[connection]/clusters/[cluster]/activity">;

export default async function ActivityPage({ params }: Props) {
  const { connection, cluster } = await params;
  const state = await readPart(connection, clusterByIdentifier(cluster));
  if (!state.ok) return null; // The frame around the tab says why.
  const { id } = state.value.value.summary;
  return <ActivityTab first={await readActivity(connection, id, firstEntries)} />;
}
