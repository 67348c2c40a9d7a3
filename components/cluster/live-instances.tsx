"use client";

import type { ReactNode } from "react";
import { FailurePanel } from "#components/failure-panel.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { StaleBanner } from "#components/live/freshness.tsx";
import { useLive } from "#components/live/use-live.ts";
import type { Instance } from "#lib/pcs/view/instance.ts";
import { instancesQuery } from "#lib/queries/clusters.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

type LiveInstancesProps = {
  clusterId: string;
  first: FirstRead<Instance[]>;
  children: (instances: Instance[]) => ReactNode;
};

/** The EC2 instances of a cluster as they are now, or why they cannot be told. */
export function LiveInstances({ clusterId, first, children }: LiveInstancesProps) {
  const query = instancesQuery(useConnection().id, clusterId);
  const { data, error, failure } = useLive(query, first);
  if (!data) return failure && <FailurePanel failure={failure} />;
  return (
    <>
      {/* What the cluster's own reading lacks is said above its tabs. */}
      {error && failure && <StaleBanner failure={failure} queryKey={query.queryKey} />}
      {children(data)}
    </>
  );
}
