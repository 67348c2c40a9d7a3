import Link from "next/link";
import { ConnectionSummary } from "./connection-summary.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { Ago } from "#components/ui/time.tsx";
import { paths } from "#lib/paths.ts";
import type { FleetConnection } from "#lib/pcs/view/fleet.ts";

/** One connection: what runs there, what changes and what is broken. */
export function ConnectionCard({ connection }: { connection: FleetConnection }) {
  const { id, name, region, mayCreate, summary, failure } = connection;
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
      <Age connection={connection} />
      {summary && <ConnectionSummary connection={id} mayCreate={mayCreate} summary={summary} />}
      {!summary && !failure && (
        <p className="flex items-center gap-2 text-ink-soft">
          <Spinner /> Being read for the first time
        </p>
      )}
    </section>
  );
}

/** How old the content of a card is and why; nothing when it is fresh. */
function Age({ connection: { failure, readAt } }: { connection: FleetConnection }) {
  const read = readAt !== undefined && (
    <>
      Read <Ago time={new Date(readAt).toISOString()} />
    </>
  );
  if (!failure) {
    return (
      read && (
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          <Spinner /> <span>{read}, AWS takes its time to answer</span>
        </p>
      )
    );
  }
  return (
    <Alert
      tone="warn"
      title={
        <>
          {read}
          {read && ": "}
          {failure.message}
        </>
      }
    >
      <p>{failure.advice}</p>
    </Alert>
  );
}
