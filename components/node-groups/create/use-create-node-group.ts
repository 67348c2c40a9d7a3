"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { createNodeGroupMapping } from "./mapping.ts";
import { type OpenedForm, useSpecForm } from "#components/form/use-spec-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { Known } from "#components/node-groups/known.ts";
import { emptyValues, type NodeGroupValues } from "#components/node-groups/values.ts";
import { announce } from "#components/notifications/store.ts";
import { requiredRows } from "#components/tags/tag-problems.ts";
import { createComputeNodeGroupAction } from "#lib/actions/compute-node-groups.ts";
import { paths } from "#lib/paths.ts";

/** The form that creates a group of a cluster, whose page then opens. */
export function useCreateNodeGroup(cluster: string, known: Known): OpenedForm<NodeGroupValues> {
  const { id: connection, revision, tagPolicy } = useConnection();
  const router = useRouter();
  const mapping = useMemo(
    () => createNodeGroupMapping(revision, cluster, known, tagPolicy),
    [revision, cluster, known, tagPolicy],
  );
  return useSpecForm({
    name: paths.newNodeGroup(connection, cluster),
    mapping,
    defaultValues: { ...emptyValues, tags: requiredRows(tagPolicy) },
    send: (request) => createComputeNodeGroupAction(connection, request),
    onDone: ({ id, clusterId, name, modifiedAt }) => {
      const created = { kind: "computenodegroup", id, clusterId, name, modifiedAt } as const;
      announce({ verb: "create", connection, ...created });
      router.push(paths.nodeGroup(connection, clusterId, id));
    },
  });
}
