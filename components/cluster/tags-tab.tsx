"use client";

import Link from "next/link";
import { useCluster } from "./cluster-context.tsx";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Permitted } from "#components/layout/permissions.tsx";
import { selectForTags } from "#components/tags/bulk/selection.ts";
import { ResourceTags } from "#components/tags/resource-tags.tsx";
import { paths } from "#lib/paths.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";
import type { FirstRead } from "#lib/queries/first-read.ts";

/** The tags of a cluster, and the way to those of all that is in it. */
export function TagsTab({ first }: { first: FirstRead<Tags> }) {
  const { summary, groups, queues } = useCluster();
  return (
    <>
      <ResourceTags resource={summary} first={first} />
      <Permitted to="tags:write">
        {groups.length + queues.length > 0 && (
          <Together arns={[{ summary }, ...groups, ...queues].map((each) => each.summary.arn)} />
        )}
      </Permitted>
    </>
  );
}

function Together({ arns }: { arns: string[] }) {
  return (
    <p className="text-ink-soft">
      Node groups and queues have tags of their own.{" "}
      <Link
        href={paths.bulkTags(useConnection().id)}
        onClick={() => selectForTags(arns)}
        className="font-medium text-accent hover:underline"
      >
        Edit the tags of all {arns.length} together
      </Link>
    </p>
  );
}
