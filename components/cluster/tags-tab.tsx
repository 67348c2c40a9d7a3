"use client";

import { useCluster } from "./cluster-context.tsx";
import { ResourceTags } from "#components/tags/resource-tags.tsx";
import type { Tags } from "#lib/pcs/view/tags.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** The tags of a cluster. */
export function TagsTab({ first }: { first: FirstRead<Tags> }) {
  return <ResourceTags resource={useCluster().summary} first={first} />;
}
