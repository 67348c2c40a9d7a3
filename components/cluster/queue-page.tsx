"use client";

import Link from "next/link";
import { useCluster } from "./cluster-context.tsx";
import { ResourceHeading } from "./resource-heading.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { SettingsTable } from "#components/settings-table.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";

/** One queue with everything GetQueue tells of it. */
export function QueuePage({ identifier }: { identifier: string }) {
  const queue = useCluster().queues.find(
    ({ summary }) => summary.id === identifier || summary.name === identifier,
  );
  if (!queue) {
    const message = "This cluster has no such queue. It may have been deleted.";
    return <FailurePanel failure={{ kind: "not-found", message }} />;
  }
  const { summary, detail } = queue;
  return (
    <>
      <ResourceHeading summary={summary} errors={detail?.errorInfo ?? []} />
      {detail && (
        <Section title="Slurm">
          <Facts>
            <Fact name="Sends jobs to">
              <Groups ids={detail.computeNodeGroupIds} />
            </Fact>
          </Facts>
          <SettingsTable file="slurm.conf" settings={detail.slurmCustomSettings} />
        </Section>
      )}
    </>
  );
}

function Groups({ ids }: { ids: string[] }) {
  const connection = useConnection().id;
  const { summary, groups } = useCluster();
  if (ids.length === 0) return "No node group: jobs wait";
  return ids.map((id) => (
    <Link
      key={id}
      href={paths.nodeGroup(connection, summary.id, id)}
      className="mr-2 text-accent hover:underline"
    >
      {groups.find((group) => group.summary.id === id)?.summary.name ?? id}
    </Link>
  ));
}
