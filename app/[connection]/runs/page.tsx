import type { Metadata } from "next";
import { RunsView } from "#components/runs/runs-view.tsx";
import { readRuns } from "#lib/runs/read-runs.ts";

export const metadata: Metadata = { title: "Runs" };

export default async function RunsPage({ params }: PageProps<"/[connection]/runs">) {
  const { connection } = await params;
  return <RunsView first={await readRuns(connection)} />;
}
