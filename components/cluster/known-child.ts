"use client";

import { useCluster } from "./cluster-context.tsx";

const isNamed =
  (identifier: string) =>
  ({ summary }: { summary: { id: string; name: string } }) =>
    summary.id === identifier || summary.name === identifier;

/** A queue of the page's cluster, by the name or id in the address. */
export const useKnownQueue = (identifier: string) => useCluster().queues.find(isNamed(identifier));

/** A node group of the page's cluster, by the name or id in the address. */
export const useKnownNodeGroup = (identifier: string) =>
  useCluster().groups.find(isNamed(identifier));
