import Link from "next/link";
import type { ReactNode } from "react";
import { NoteworthyList } from "./noteworthy-list.tsx";
import { ResourceStatus } from "#components/resource-status.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { CapacityBar } from "#components/ui/capacity-bar.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { Ago } from "#components/ui/time.tsx";
import { paths } from "#lib/paths.ts";
import type { FleetConnection, FleetSummary } from "#lib/pcs/view/fleet.ts";

/** One connection: what runs there, what changes and what is broken. */
export function ConnectionCard({ connection }: { connection: FleetConnection }) {
  const { id, name, region, summary, failure, readAt } = connection;
  return (
    <section
      aria-labelledby={`connection-${id}`}
      className="min-w-0 space-y-4 rounded-lg border border-line bg-surface p-4"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={`connection-${id}`} className="text-lg font-semibold break-words">
          <Link href={paths.clusters(id)} className="hover:underline">
            {name}
          </Link>
        </h2>
        <span className="text-sm text-ink-soft">{region}</span>
      </header>
      {failure && (
        <Alert
          tone="warn"
          title={
            readAt === undefined ? (
              failure.message
            ) : (
              <>
                Read <Ago time={new Date(readAt).toISOString()} />: {failure.message}
              </>
            )
          }
        >
          <p>{failure.advice}</p>
        </Alert>
      )}
      {summary && <Summary connection={id} summary={summary} />}
      {!summary && !failure && (
        <p className="flex items-center gap-2 text-ink-soft">
          <Spinner /> Being read for the first time
        </p>
      )}
    </section>
  );
}

const count = (number: number, noun: string) =>
  `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;

function Summary({ connection, summary }: { connection: string; summary: FleetSummary }) {
  const { clusters, groups, queues, changing, failed, capacity, aging } = summary;
  if (clusters.length === 0) return <NoClusters connection={connection} />;
  return (
    <>
      <Part name="Clusters">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {clusters.map(({ status, count }) => (
            <li key={status} className="inline-flex items-center gap-1.5">
              <span className="text-xl font-semibold tabular-nums">{count}</span>
              <ResourceStatus status={status} />
            </li>
          ))}
        </ul>
        <p className="text-sm text-ink-soft">
          {count(groups, "node group")}, {count(queues, "queue")}
        </p>
      </Part>
      <Part name="Instances">
        <CapacityBar {...capacity} />
      </Part>
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

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="space-y-1">
      <h3 className="text-sm text-ink-soft">{name}</h3>
      {children}
    </div>
  );
}

type AgingProps = { connection: string; aging: FleetSummary["aging"] };

function Aging({ connection, aging }: AgingProps) {
  return (
    <Part name="Slurm support ends">
      <ul className="space-y-0.5">
        {aging.map(({ id, name, version, end }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={paths.cluster(connection, id)}
              className="break-words text-accent hover:underline"
            >
              {name}
            </Link>
            <span className="text-sm text-warn">
              {version}, {end}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NoClusters({ connection }: { connection: string }) {
  return (
    <p className="text-ink-soft">
      No clusters.{" "}
      <Link href={paths.newCluster(connection)} className="text-accent underline">
        Create one
      </Link>
    </p>
  );
}
