"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { createQueueMapping, emptyQueue, type QueueValues } from "./values.ts";
import { type OpenedForm, useSpecForm } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { announce } from "#components/notifications/store.ts";
import { requiredRows } from "#components/tags/tag-problems.ts";
import { createQueueAction } from "#lib/actions/queues.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";

/** The form that creates a queue, which then opens. */
export function useCreateQueue({ id, scheduler }: ClusterDetail): OpenedForm<QueueValues> {
  const { id: connection, revision, tagPolicy } = useConnection();
  const router = useRouter();
  const place = { clusterIdentifier: id, version: scheduler.version, revision, tagPolicy };
  const [mapping] = useState(() => createQueueMapping(place));
  return useSpecForm({
    name: paths.newQueue(connection, id),
    mapping,
    defaultValues: { ...emptyQueue, tags: requiredRows(tagPolicy) },
    send: (request) => createQueueAction(connection, request),
    onDone: ({ id: queue, clusterId, name, modifiedAt }) => {
      const created = { kind: "queue", id: queue, clusterId, name, modifiedAt } as const;
      announce({ verb: "create", connection, ...created });
      router.push(paths.queue(connection, clusterId, queue));
    },
  });
}
