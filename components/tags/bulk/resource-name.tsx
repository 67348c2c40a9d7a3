import Link from "next/link";
import { useConnection } from "#components/layout/connection-context.tsx";
import { addressOf } from "#components/resource-address.ts";
import type { Resource } from "#lib/pcs/view/resource.ts";

const kindNames = { cluster: "Cluster", computenodegroup: "Node group", queue: "Queue" } as const;

/** A kind as a heading or a filter says it. */
export const kindName = ({ kind }: Resource) => kindNames[kind];

/** Which resource it is, for people: its kind, its name, and the cluster that it belongs to. */
export function ResourceName({ resource }: { resource: Resource }) {
  const { kind, name, clusterName } = resource;
  return (
    <span className="break-words">
      <span className="text-ink-soft">{kindName(resource)} </span>
      <Link
        href={addressOf(useConnection().id, resource)}
        prefetch={false}
        className="font-medium text-accent hover:underline"
      >
        {name}
      </Link>
      {kind !== "cluster" && <span className="text-ink-soft"> in {clusterName}</span>}
    </span>
  );
}
