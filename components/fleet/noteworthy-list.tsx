import Link from "next/link";
import { addressOf } from "#components/resource-address.ts";
import { ResourceStatus } from "#components/resource-status.tsx";
import { paths } from "#lib/paths.ts";
import type { Noteworthy } from "#lib/pcs/view/fleet.ts";

/** More than these do not fit into one look. */
const shown = 6;

type NoteworthyListProps = { connection: string; items: Noteworthy[] };

/** Resources that deserve a look, each with the way to it. */
export function NoteworthyList({ connection, items }: NoteworthyListProps) {
  return (
    <ul className="space-y-0.5">
      {items.slice(0, shown).map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Link
            href={addressOf(connection, item)}
            className="min-w-0 break-words text-accent hover:underline"
          >
            {item.name}
          </Link>
          <ResourceStatus status={item.status} />
        </li>
      ))}
      {items.length > shown && (
        <li className="text-sm">
          <Link href={paths.clusters(connection)} className="text-accent hover:underline">
            and {items.length - shown} more
          </Link>
        </li>
      )}
    </ul>
  );
}
