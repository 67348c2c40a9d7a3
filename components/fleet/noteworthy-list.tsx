import Link from "next/link";
import { addressOf } from "#components/resource-address.ts";
import { StatusWithErrors } from "#components/resource-status.tsx";
import { Ago, Elapsed } from "#components/ui/time.tsx";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import { paths } from "#lib/paths.ts";
import type { Noteworthy } from "#lib/pcs/view/fleet.ts";

/** More than these do not fit into one look. */
const shown = 6;

type NoteworthyListProps = { connection: string; items: Noteworthy[] };

/** Resources that deserve a look, each with the way to it. */
export function NoteworthyList({ connection, items }: NoteworthyListProps) {
  return (
    <ul className="space-y-1">
      {items.slice(0, shown).map((item) => (
        <Item key={item.id} connection={connection} item={item} />
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

function Item({ connection, item }: { connection: string; item: Noteworthy }) {
  const { kind, name, clusterName, status, since, errorInfo } = item;
  return (
    <li>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 break-words">
          <Link href={addressOf(connection, item)} className="text-accent hover:underline">
            {name}
          </Link>
          {kind !== "cluster" && <span className="text-sm text-ink-soft"> in {clusterName}</span>}
        </span>
        <span className="ml-auto text-sm text-ink-soft">
          {since && (isTransitional(status) ? <Elapsed since={since} /> : <Ago time={since} />)}
        </span>
      </div>
      <StatusWithErrors status={status} errors={errorInfo} />
    </li>
  );
}
