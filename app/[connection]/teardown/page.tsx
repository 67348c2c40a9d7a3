import type { Metadata } from "next";
import { PermittedPage } from "#components/layout/permissions.tsx";
import { TeardownView } from "#components/teardown/teardown-view.tsx";
import { readPart } from "#lib/live/read-part.ts";
import { clustersByIds } from "#lib/live/views.ts";

export const metadata: Metadata = { title: "Tear down" };

export default async function TeardownPage({
  params,
  searchParams,
}: PageProps<"/[connection]/teardown">) {
  const { connection } = await params;
  const { cluster = [] } = await searchParams;
  const ids = [...new Set([cluster].flat())];
  return (
    <PermittedPage to="clusters:delete">
      <TeardownView ids={ids} first={await readPart(connection, clustersByIds(ids))} />
    </PermittedPage>
  );
}
