import { counted } from "#components/counted.ts";
import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { clusterSizes } from "#lib/pcs/spec/limits.ts";

/** How large a specification is, in a line. */
export const summaryWords = ({ cluster, nodeGroups, queues }: PartialSpecification): string =>
  [
    ...(cluster.size ? [clusterSizes[cluster.size].label] : []),
    counted(nodeGroups.length, "node group"),
    counted(queues.length, "queue"),
  ].join(" · ");
