"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { nodeGroupImpact } from "./impact.ts";
import { updateNodeGroupMapping } from "./mapping.ts";
import { nodeGroupValues } from "./values-of.ts";
import { useCluster } from "#components/cluster/cluster-context.tsx";
import { type OpenedUpdate, useUpdateForm } from "#components/form/update/use-update-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import type { Known } from "#components/node-groups/known.ts";
import type { NodeGroupValues } from "#components/node-groups/values.ts";
import { announce } from "#components/notifications/store.ts";
import { updateComputeNodeGroupAction } from "#lib/actions/compute-node-groups.ts";
import { paths } from "#lib/paths.ts";
import type { ComputeNodeGroupDetail } from "#lib/pcs/view/compute-node-group.ts";

/** The form that changes a group, after which its page opens again. */
export function useEditNodeGroup(
  group: ComputeNodeGroupDetail,
  known: Known,
): OpenedUpdate<NodeGroupValues> {
  const { id: connection, revision } = useConnection();
  const router = useRouter();
  const { queues, running } = useCluster();
  const { id, clusterId, name } = group;
  const values = useMemo(() => nodeGroupValues(group), [group]);
  const mapping = useMemo(() => {
    const identifiers = { clusterIdentifier: clusterId, computeNodeGroupIdentifier: id };
    return updateNodeGroupMapping(revision, identifiers, known, values);
  }, [revision, clusterId, id, known, values]);
  return useUpdateForm({
    name: paths.editNodeGroup(connection, clusterId, id),
    mapping,
    live: { values, modifiedAt: group.modifiedAt },
    impact: (before, after) =>
      nodeGroupImpact(before, after, {
        running: running && (running[id] ?? 0),
        inQueue: queues.some(({ detail }) => detail?.computeNodeGroupIds.includes(id)),
      }),
    send: (request, seen) => updateComputeNodeGroupAction(connection, request, seen),
    onDone: ({ modifiedAt }) => {
      const updated = { kind: "computenodegroup", id, clusterId, name, modifiedAt } as const;
      announce({ verb: "update", connection, ...updated });
      router.push(paths.nodeGroup(connection, clusterId, id));
    },
  });
}
