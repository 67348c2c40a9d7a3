"use client";

import { createContext, use } from "react";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";

/** The cluster of the present page, as it was read last. */
export const ClusterContext = createContext<ClusterState | undefined>(undefined);

export function useCluster(): ClusterState {
  const cluster = use(ClusterContext);
  if (!cluster) throw new Error("useCluster needs a page below ClusterFrame.");
  return cluster;
}
