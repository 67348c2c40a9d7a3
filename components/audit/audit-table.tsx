import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import { OutcomeMark } from "./outcome-mark.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { exactTime } from "#components/ui/time-format.ts";
import { paths } from "#lib/paths.ts";
import type { AuditEntry } from "#lib/pcs/view/audit.ts";

const columns: [Column<AuditEntry>, ...Column<AuditEntry>[]] = [
  { heading: "What", cell: (entry) => <What entry={entry} /> },
  { heading: "Outcome", room: "sm", cell: (entry) => <Became entry={entry} /> },
  { heading: "Who", room: "md", cell: ({ name, person }) => <Who name={name} person={person} /> },
  { heading: "Connection", room: "lg", cell: ({ connection }) => connection ?? "–" },
  { heading: "When", room: "sm", cell: ({ time }) => <When time={time} /> },
];

/** Changes, each with what became of it, and the way to all that is known of it. */
export const AuditTable = ({ entries }: { entries: AuditEntry[] }) => (
  <DataTable
    caption="Audit log"
    columns={columns}
    rows={entries}
    keyOf={({ seq }) => String(seq)}
  />
);

/** On a narrow screen this column has what the others would say. */
function What({ entry }: { entry: AuditEntry }) {
  const { seq, operation, resource, time, name } = entry;
  return (
    <div className="min-w-0 space-y-0.5">
      <Link href={paths.auditEntry(seq)} prefetch={false} className="text-accent hover:underline">
        {operation}
      </Link>
      {resource && <p className="font-normal break-all">{resource}</p>}
      {!entry.intact && <Changed />}
      <div className="font-normal sm:hidden">
        <Became entry={entry} />
      </div>
      <p className="text-sm font-normal text-ink-soft md:hidden">
        {name}
        <span className="sm:hidden"> · {exactTime(time)}</span>
      </p>
    </div>
  );
}

const Changed = () => (
  <p className="flex items-center gap-1.5 text-sm font-medium text-bad">
    <ShieldAlert aria-hidden className="size-4 shrink-0" />
    Not what was written
  </p>
);

const Became = ({ entry: { outcome, message } }: { entry: AuditEntry }) => (
  <div className="max-w-md space-y-0.5">
    <OutcomeMark outcome={outcome} />
    {message && <p className="line-clamp-2 text-sm break-words text-ink-soft">{message}</p>}
  </div>
);

const Who = ({ name, person }: { name: string; person: string }) => (
  <span className="break-words" title={person}>
    {name}
  </span>
);

const When = ({ time }: { time: string }) => (
  <time dateTime={time} className="whitespace-nowrap">
    {exactTime(time)}
  </time>
);
