"use client";

import Link from "next/link";
import { useConnection } from "#components/layout/connection-context.tsx";
import { paths } from "#lib/paths.ts";

type ResourceLinkProps = {
  kind: "nodeGroup" | "queue";
  summary: { id: string; name: string; clusterId: string };
};

/** The name of a node group or queue, leading to its page. */
export function ResourceLink({ kind, summary: { id, name, clusterId } }: ResourceLinkProps) {
  return (
    <Link
      href={paths[kind](useConnection().id, clusterId, id)}
      className="break-words text-accent hover:underline"
    >
      {name}
    </Link>
  );
}
