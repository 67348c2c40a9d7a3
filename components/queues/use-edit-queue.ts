"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { queueImpact } from "./impact.ts";
import { useGroupNames } from "./use-queue-facts.ts";
import { queueValues, type QueueValues, updateQueueMapping } from "./values.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { type OpenedUpdate, useUpdateForm } from "#components/form/update/use-update-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { announce } from "#components/notifications/store.ts";
import { updateQueueAction } from "#lib/actions/queues.ts";
import { paths } from "#lib/paths.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";

/** The form that changes a queue, after which its page opens again. */
export function useEditQueue(queue: QueueDetail, version: string): OpenedUpdate<QueueValues> {
  const { id: connection, revision } = useConnection();
  const router = useRouter();
  const nameOfGroup = useGroupNames();
  const { queues } = useCluster();
  const { id, clusterId, name } = queue;
  const place = { clusterIdentifier: clusterId, queueIdentifier: id, version, revision };
  const [mapping] = useState(() => updateQueueMapping({ ...place, nameOfGroup }));
  const others = queues.filter(({ summary }) => summary.id !== id);
  const usedElsewhere = new Set(others.flatMap(({ detail }) => detail?.computeNodeGroupIds ?? []));
  return useUpdateForm({
    name: paths.editQueue(connection, clusterId, id),
    mapping,
    live: { values: queueValues(queue), modifiedAt: queue.modifiedAt },
    impact: (before, after) =>
      queueImpact(before, after, { queue: name, nameOfGroup, usedElsewhere }),
    send: (request, seen) => updateQueueAction(connection, request, seen),
    onDone: ({ modifiedAt }) => {
      const updated = { kind: "queue", id, clusterId, name, modifiedAt } as const;
      announce({ verb: "update", connection, ...updated });
      router.push(paths.queue(connection, clusterId, id));
    },
  });
}
