"use client";

import Link from "next/link";
import type { Doomed, Preview } from "./teardown.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { StatusWithErrors } from "#components/resource-status.tsx";
import { about } from "#components/runs/run-time.ts";
import { counted } from "#components/counted.ts";
import { Note } from "#components/ui/note.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import type { ResourceKind } from "#lib/pcs/spec/resource-kind.ts";

/** What is deleted of one cluster, in order, and what goes with it. */
export function TeardownCluster({ preview, timed }: { preview: Preview; timed: boolean }) {
  const { name, stages, consequences, expectedSeconds, unknown } = preview;
  return (
    <Section
      title={name}
      actions={
        timed && (
          <span className="text-sm whitespace-nowrap text-ink-soft">
            {about(expectedSeconds * 1000)}
          </span>
        )
      }
    >
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ol className="divide-y divide-line">
          {stages.map((stage, index) => (
            <Stage key={stage.kind} index={index} stage={stage} preview={preview} />
          ))}
        </ol>
        <div className="space-y-2 px-4 py-3 max-lg:border-t max-lg:border-line">
          <h3 className="text-sm font-medium text-ink-soft">What goes with it</h3>
          <ul className="list-disc space-y-1 pl-5">
            {consequences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {unknown.length > 0 && (
            <Note tone="warn">
              Not all of it could be read: {unknown.join(" ")} The run shows what else it finds.
            </Note>
          )}
        </div>
      </div>
    </Section>
  );
}

const headings: Record<ResourceKind, (count: number) => string> = {
  queue: (count) => counted(count, "queue"),
  computeNodeGroup: (count) => counted(count, "node group"),
  cluster: () => "the cluster",
};

/** When a stage comes, of those that there are. */
const orderWords = (index: number, { stages }: Preview) => {
  if (stages.length === 1) return "Only";
  if (index === stages.length - 1) return "Last";
  return index === 0 ? "First" : "Then";
};

type StageProps = { index: number; stage: Preview["stages"][number]; preview: Preview };

function Stage({ index, stage: { kind, doomed }, preview }: StageProps) {
  return (
    <li className="px-4 py-3">
      <h3 className="pb-1.5 text-sm font-medium text-ink-soft">
        {orderWords(index, preview)}: {headings[kind](doomed.length)}
      </h3>
      <ul className="space-y-2">
        {doomed.map((each) => (
          <Resource key={each.id} doomed={each} cluster={preview.id} />
        ))}
      </ul>
    </li>
  );
}

function Resource({ doomed, cluster }: { doomed: Doomed; cluster: string }) {
  const { status, running, waits, errorInfo } = doomed;
  return (
    <li className="space-y-0.5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <ResourceName doomed={doomed} cluster={cluster} />
        <span>
          <StatusWithErrors status={status} errors={errorInfo} />
        </span>
        {running !== undefined && (
          <span className="text-sm text-ink-soft">{counted(running, "instance")} now</span>
        )}
      </div>
      {waits && <p className="text-sm text-warn">{waits}</p>}
    </li>
  );
}

function ResourceName({
  doomed: { kind, id, name },
  cluster,
}: {
  doomed: Doomed;
  cluster: string;
}) {
  const connection = useConnection().id;
  const href = {
    cluster: paths.cluster(connection, cluster),
    computeNodeGroup: paths.nodeGroup(connection, cluster, id),
    queue: paths.queue(connection, cluster, id),
  }[kind];
  return (
    <Link
      href={href}
      prefetch={false}
      className="min-w-0 font-medium break-words text-accent hover:underline"
    >
      {name}
    </Link>
  );
}
