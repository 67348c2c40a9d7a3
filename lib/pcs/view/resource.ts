import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

/** A cluster, a node group or a queue: what it takes to name it and to tag it. */
export type Resource = {
  kind: ArnKind;
  arn: string;
  id: string;
  name: string;
  clusterId: string;
  clusterName: string;
};
