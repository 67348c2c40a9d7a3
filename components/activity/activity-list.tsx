import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { addressOf } from "#components/resource-address.ts";
import { ResourceStatus, statusWord } from "#components/resource-status.tsx";
import { Ago, Elapsed } from "#components/ui/time.tsx";
import { duration } from "#components/ui/time-format.ts";
import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ActivityEntry } from "#lib/pcs/view/activity.ts";

const kindWords: Record<ActivityEntry["kind"], string> = {
  cluster: "Cluster",
  computenodegroup: "Node group",
  queue: "Queue",
};

const keyOf = ({ connection, resourceId, observedAt, toStatus }: ActivityEntry) =>
  `${connection} ${resourceId} ${observedAt} ${toStatus}`;

const resourceOf = ({ connection, resourceId }: ActivityEntry) => `${connection} ${resourceId}`;

/** The latest entry of each resource, which says how it is now. */
function latestOf(entries: ActivityEntry[]): Map<string, ActivityEntry> {
  return new Map(entries.toReversed().map((entry) => [resourceOf(entry), entry]));
}

type Day = { day: string; entries: ActivityEntry[] };

function daysOf(entries: ActivityEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const day = entry.observedAt.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

type ActivityListProps = {
  entries: ActivityEntry[];
  /** The names of the connections, where entries come from several. */
  connections?: ReadonlyMap<string, string>;
};

/** Changes of statuses, the newest first, by day. */
export function ActivityList({ entries, connections }: ActivityListProps) {
  const latest = latestOf(entries);
  return daysOf(entries).map(({ day, entries }) => (
    <section key={day} aria-label={day}>
      <h3 className="pb-1 text-sm font-medium text-ink-soft">{day}</h3>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.map((entry) => (
          <li key={keyOf(entry)} className="px-4 py-2.5">
            <Entry
              entry={entry}
              latest={latest.get(resourceOf(entry)) ?? entry}
              connection={connections?.get(entry.connection)}
            />
          </li>
        ))}
      </ol>
    </section>
  ));
}

type EntryProps = {
  entry: ActivityEntry;
  /** The latest entry of the same resource. */
  latest: ActivityEntry;
  connection: string | undefined;
};

function Entry({ entry, latest, connection }: EntryProps) {
  const { kind, name, fromStatus, toStatus, observedAt, errorInfo } = entry;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-sm text-ink-soft">
          {connection && `${connection} · `}
          {kindWords[kind]}
        </span>
        {latest.toStatus === "DELETED" ? (
          <span className="font-medium break-words">{name}</span>
        ) : (
          <Link
            href={addressOf(entry.connection, { ...entry, id: entry.resourceId })}
            className="font-medium break-words text-accent hover:underline"
          >
            {name}
          </Link>
        )}
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          {fromStatus && (
            <>
              <span className="text-ink-soft">{statusWord(fromStatus)}</span>
              <ArrowRight aria-label="to" className="size-3.5 self-center text-ink-soft" />
            </>
          )}
          <ResourceStatus status={toStatus} />
        </span>
        <Phase entry={entry} lasting={entry === latest && isTransitional(toStatus)} />
        <span className="ml-auto text-sm text-ink-soft">
          <Ago time={observedAt} />
        </span>
      </div>
      {errorInfo.map(({ code, message }, index) => (
        <p key={index} className="text-sm text-bad">
          {message} {code && <code className="font-mono text-xs">{code}</code>}
        </p>
      ))}
    </>
  );
}

/** How long the phase that ended took, or how long the present one has lasted. */
function Phase({ entry, lasting }: { entry: ActivityEntry; lasting: boolean }) {
  const { fromStatus, lastedMs, observedAt } = entry;
  return (
    <span className="text-sm text-ink-soft">
      {!fromStatus && "seen for the first time"}
      {fromStatus &&
        isTransitional(fromStatus) &&
        lastedMs !== undefined &&
        `${statusWord(fromStatus)} took ${duration(lastedMs)}`}
      {lasting && (
        <>
          {" "}
          for <Elapsed since={observedAt} /> so far
        </>
      )}
    </span>
  );
}
