import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { TeardownView } from "#components/teardown/teardown-view.tsx";
import { findConnection } from "#lib/aws/connections.ts";
import { readPart } from "#lib/live/read-part.ts";
import { clustersByIds } from "#lib/live/views.ts";
import { seenDurations } from "#lib/runs/durations.ts";

export const metadata: Metadata = { title: "Tear down" };

export default async function TeardownPage({
  params,
  searchParams,
}: PageProps<"/[connection]/teardown">) {
  const { connection } = await params;
  const { cluster = [] } = await searchParams;
  const ids = [...new Set([cluster].flat())];
  const found = findConnection(connection);
  const [first, durations] = await Promise.all([
    readPart(connection, clustersByIds(ids)),
    found ? seenDurations(found) : {},
  ]);
  return (
    <PermittedPage to="clusters:delete">
      <TeardownView ids={ids} first={first} durations={durations} />
    </PermittedPage>
  );
}
