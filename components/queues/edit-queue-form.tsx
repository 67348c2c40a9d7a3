"use client";

import Link from "next/link";
import { GroupPicker } from "./group-picker.tsx";
import { QueueSettings } from "./queue-settings.tsx";
import { useEditQueue } from "./use-edit-queue.ts";
import { groupChoices } from "./use-queue-facts.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { useKnownQueue } from "#components/cluster/known-child.ts";
import { NoSuchQueue } from "#components/cluster/queue-page.tsx";
import { FixedFacts } from "#components/form/fixed-facts.tsx";
import { FormHeading } from "#components/form/form-heading.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { UpdateShell } from "#components/form/update/update-shell.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { childCan } from "#lib/pcs/spec/lifecycle.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";

/** Changes a queue of the cluster of the page. */
export function EditQueueForm({ identifier }: { identifier: string }) {
  const { detail: cluster } = useCluster();
  const queue = useKnownQueue(identifier);
  if (!queue) return <NoSuchQueue />;
  // Without details, the frame around says why they could not be read.
  if (!queue.detail || !cluster) return null;
  return <OpenedForm queue={queue.detail} version={cluster.scheduler.version} />;
}

function OpenedForm({ queue, version }: { queue: QueueDetail; version: string }) {
  const connection = useConnection().id;
  const state = useCluster();
  const update = useEditQueue(queue, version);
  const { id, clusterId, name, status } = queue;
  const can = childCan("queue", "UpdateQueue", { cluster: state.summary.status, child: status });
  return (
    <>
      <FormHeading title={`Update queue ${name}`} />
      <UpdateShell
        label={`Update queue ${name}`}
        confirmLabel="Update queue"
        state={update}
        blocked={can.allowed ? undefined : can.reason}
        cancel={
          <Link href={paths.queue(connection, clusterId, id)} className={buttonClass("secondary")}>
            Cancel
          </Link>
        }
      >
        <FormSection title="Queue">
          <GroupPicker control={update.control} name="groups" groups={groupChoices(state)} />
        </FormSection>
        <FormSection title="Slurm">
          <QueueSettings control={update.control} version={version} />
        </FormSection>
        <FixedFacts
          facts={[
            {
              name: "Name",
              value: name,
              reason: "A queue keeps its name. For another one, create a queue and delete this.",
            },
          ]}
        />
      </UpdateShell>
    </>
  );
}
