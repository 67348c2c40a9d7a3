import Link from "next/link";
import type { ReactNode } from "react";
import { NoteworthyList } from "./noteworthy-list.tsx";
import { ResourceStatus } from "#components/resource-status.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { paths } from "#lib/paths.ts";
import type { FleetSummary, StatusCount } from "#lib/pcs/view/fleet.ts";

type ConnectionSummaryProps = {
  connection: string;
  mayCreate: boolean;
  summary: FleetSummary;
};

/** What a connection holds: figures first, then what deserves a look. */
export function ConnectionSummary({ connection, mayCreate, summary }: ConnectionSummaryProps) {
  const { clusters, groups, queues, changing, failed, capacity, aging, missing } = summary;
  if (clusters.length === 0) return <NoClusters connection={connection} mayCreate={mayCreate} />;
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        <Counts name="Clusters" counts={clusters} />
        <Counts name="Node groups" counts={groups} />
        <Counts name="Queues" counts={queues} />
        <dt className="text-sm text-ink-soft">Instances</dt>
        <dd>
          <CapacityBar {...capacity} />
        </dd>
      </dl>
      {missing.map(({ message, advice }) => (
        <p key={message} className="text-sm text-warn">
          Not all could be read: {message} {advice}
        </p>
      ))}
      {failed.length > 0 && (
        <Part name="Failed">
          <NoteworthyList connection={connection} items={failed} />
        </Part>
      )}
      {changing.length > 0 && (
        <Part name="Changing now">
          <NoteworthyList connection={connection} items={changing} />
        </Part>
      )}
      {aging.length > 0 && <Aging connection={connection} aging={aging} />}
    </>
  );
}

/** How many there are, in which statuses. */
function Counts({ name, counts }: { name: string; counts: StatusCount[] }) {
  return (
    <>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="flex flex-wrap gap-x-4 gap-y-1">
        {counts.length === 0 && <span className="text-ink-soft">none</span>}
        {counts.map(({ status, count }) => (
          <span key={status} className="inline-flex items-center gap-1.5">
            <span className="font-semibold tabular-nums">{count.toLocaleString("en-US")}</span>
            <ResourceStatus status={status} />
          </span>
        ))}
      </dd>
    </>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name} className="space-y-1 border-t border-line pt-3">
      <h3 className="text-sm text-ink-soft">{name}</h3>
      {children}
    </div>
  );
}

type AgingProps = { connection: string; aging: FleetSummary["aging"] };

function Aging({ connection, aging }: AgingProps) {
  return (
    <Part name="Slurm support">
      <ul className="space-y-0.5">
        {aging.map(({ id, name, version, end, ended }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link
              href={paths.cluster(connection, id)}
              className="min-w-0 break-words text-accent hover:underline"
            >
              {name}
            </Link>
            <span className={ended ? "text-sm text-bad" : "text-sm text-warn"}>
              {version} {ended ? `ended on ${end}` : `ends on ${end}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NoClusters({ connection, mayCreate }: { connection: string; mayCreate: boolean }) {
  return (
    <p className="text-ink-soft">
      No clusters.{" "}
      {mayCreate && (
        <Link href={paths.newCluster(connection)} className="text-accent underline">
          Create one
        </Link>
      )}
    </p>
  );
}
