"use client";

import Link from "next/link";
import { GroupPicker } from "./group-picker.tsx";
import { QueueSettings } from "./queue-settings.tsx";
import { QueueTags } from "./queue-tags.tsx";
import { useCreateQueue } from "./use-create-queue.ts";
import { groupChoices } from "./use-queue-facts.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { FormHeading } from "#components/form/form-heading.tsx";
import { FormSection } from "#components/form/form-section.tsx";
import { FormShell } from "#components/form/form-shell.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { paths } from "#lib/paths.ts";
import { clusterCan } from "#lib/pcs/spec/lifecycle.ts";
import { quotas } from "#lib/pcs/spec/limits.ts";
import { queueNameText } from "#lib/pcs/spec/names.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";

/** Creates a queue in the cluster of the page. */
export function CreateQueueForm() {
  const { detail } = useCluster();
  // Without details, the frame around says why they could not be read.
  return detail && <OpenedForm cluster={detail} />;
}

function OpenedForm({ cluster }: { cluster: ClusterDetail }) {
  const connection = useConnection();
  const state = useCluster();
  const { control, submit, ...form } = useCreateQueue(cluster);
  const can = clusterCan("CreateQueue", state.summary.status);
  return (
    <>
      <FormHeading title="Create queue" />
      <FormShell
        label="Create queue"
        submitLabel="Create queue"
        onSubmit={submit}
        {...form}
        blocked={can.allowed ? undefined : can.reason}
        cancel={
          <Link href={paths.queues(connection.id, cluster.id)} className={buttonClass("secondary")}>
            Cancel
          </Link>
        }
      >
        {state.queues.length >= quotas.queuesPerCluster && (
          <QuotaNote count={state.queues.length} />
        )}
        <FormSection title="Queue">
          <TextField control={control} name="queueName" text={queueNameText(connection.revision)} />
          {state.groups.length > 0 ? (
            <GroupPicker control={control} name="groups" groups={groupChoices(state)} />
          ) : (
            <NoGroups href={paths.newNodeGroup(connection.id, cluster.id)} />
          )}
        </FormSection>
        <FormSection title="Slurm">
          <QueueSettings control={control} version={cluster.scheduler.version} />
        </FormSection>
        <QueueTags control={control} />
      </FormShell>
    </>
  );
}

function QuotaNote({ count }: { count: number }) {
  return (
    <Alert tone="warn" title={`This cluster has ${String(count)} queues already`}>
      <p>
        AWS allows {quotas.queuesPerCluster} a cluster unless your account's quota was raised, and
        refuses more.
      </p>
    </Alert>
  );
}

function NoGroups({ href }: { href: string }) {
  return (
    <Alert tone="warn" title="This cluster has no compute node group yet">
      <p>
        A queue sends jobs to node groups, so{" "}
        <Link href={href} className="text-accent underline">
          create a node group
        </Link>{" "}
        first. What you entered here stays.
      </p>
    </Alert>
  );
}
