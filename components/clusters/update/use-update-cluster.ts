"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { amiVerdict } from "./ami-verdict.ts";
import { clusterImpact } from "./impact.ts";
import { clusterValues, type ClusterValues, updateClusterMapping } from "./values.ts";
import { type OpenedUpdate, useUpdateForm } from "#components/form/update/use-update-form.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { type Known, meantVersion } from "#components/node-groups/known.ts";
import { useKnown } from "#components/node-groups/use-known.ts";
import { announce } from "#components/notifications/store.ts";
import { updateClusterAction } from "#lib/actions/clusters.ts";
import { paths } from "#lib/paths.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** The image of a group, from EC2 as far as that was read. */
function imageOf({ detail }: ClusterState["groups"][number], known: Known) {
  const { id = "", version = "" } = detail?.launchTemplate ?? {};
  const imageId = detail?.amiId ?? meantVersion(known.templateVersions(id), version)?.imageId;
  return known.images().find((image) => image.id === imageId);
}

/** The groups whose nodes cannot work with a version. */
const tooOldFor = ({ groups }: ClusterState, known: Known, to: string) =>
  groups
    .filter((group) => amiVerdict(imageOf(group, known), { from: known.version, to }).fit === "bad")
    .map(({ summary }) => summary.name);

/** The form that changes a cluster, after which its page opens again. */
export function useUpdateCluster(
  state: ClusterState,
  cluster: ClusterDetail,
): OpenedUpdate<ClusterValues> {
  const { id: connection, revision } = useConnection();
  const router = useRouter();
  const known = useKnown();
  const { id, name } = cluster;
  const [mapping] = useState(() => updateClusterMapping({ clusterIdentifier: id, revision }));
  return useUpdateForm({
    name: paths.editCluster(connection, id),
    mapping,
    live: { values: clusterValues(cluster), modifiedAt: cluster.modifiedAt },
    impact: (before, after) =>
      clusterImpact(before, after, {
        isSuspended: state.summary.status === "SUSPENDED",
        tooOld: tooOldFor(state, known, after.version),
      }),
    send: (request, seen) => updateClusterAction(connection, request, seen),
    onDone: ({ modifiedAt }) => {
      const updated = { kind: "cluster", id, clusterId: id, name, modifiedAt } as const;
      announce({ verb: "update", connection, ...updated });
      router.push(paths.cluster(connection, id));
    },
  });
}
