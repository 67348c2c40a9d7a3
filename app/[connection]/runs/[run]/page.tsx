import type { Metadata } from "next";
import { cache } from "react";
import { RunView } from "#components/runs/run-view.tsx";
import { tabTitleOf } from "#components/runs/run-words.ts";
import { readRun } from "#lib/runs/read-runs.ts";

type Props = PageProps<"/[connection]/runs/[run]">;

/** Title and page show the same run: one reading serves both. */
const read = cache(readRun);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { connection, run } = await params;
  const reading = await read(connection, run);
  return { title: reading.ok ? tabTitleOf(reading.value.value) : "Run" };
}

export default async function RunPage({ params }: Props) {
  const { connection, run } = await params;
  return <RunView id={run} first={await read(connection, run)} />;
}
