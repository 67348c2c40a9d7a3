"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCluster } from "./cluster-context.tsx";
import { useKnownQueue } from "./known-child.ts";
import { EditLink } from "./edit-link.tsx";
import { ResourceHeading } from "./resource-heading.tsx";
import { DeleteButton } from "#components/delete/delete-button.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { SettingsTable } from "#components/settings-table.tsx";
import { ResourceTags } from "#components/tags/resource-tags.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import { childCan } from "#lib/pcs/spec/lifecycle.ts";
import type { QueueSummary } from "#lib/pcs/view/queue.ts";

/** One queue with everything GetQueue tells of it. */
export function QueuePage({ identifier }: { identifier: string }) {
  const queue = useKnownQueue(identifier);
  if (!queue) return <NoSuchQueue />;
  const { summary, detail } = queue;
  return (
    <>
      <ResourceHeading
        summary={summary}
        errors={detail?.errorInfo ?? []}
        actions={<QueueActions queue={summary} />}
      />
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
      <ResourceTags resource={summary} />
    </>
  );
}

/** What stands in place of a queue that the cluster does not have. */
export function NoSuchQueue() {
  const message = "This cluster has no such queue. It may have been deleted.";
  return <FailurePanel failure={{ kind: "not-found", message }} />;
}

function QueueActions({ queue: { id, clusterId, status } }: { queue: QueueSummary }) {
  const connection = useConnection().id;
  const router = useRouter();
  const cluster = useCluster();
  const statuses = { cluster: cluster.summary.status, child: status };
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <EditLink
        permission="queues:update"
        href={paths.editQueue(connection, clusterId, id)}
        verdict={childCan("queue", "UpdateQueue", statuses)}
      >
        Edit queue
      </EditLink>
      <DeleteButton
        cluster={cluster}
        target={{ kind: "queue", id }}
        onDeleted={() => router.push(paths.queues(connection, clusterId))}
      />
    </div>
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
