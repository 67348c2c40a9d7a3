import { ShieldCheck } from "lucide-react";
import { Alert } from "#components/ui/alert.tsx";
import type { AuditCheck } from "#lib/pcs/view/audit.ts";

const Command = () => <code className="font-mono text-sm">npm run audit:verify</code>;

/** Whether the newest part of the log is as it was written; the rest is for a command, which takes its time. */
export function AuditCheckNote({ check: { events, first, last, broken } }: { check: AuditCheck }) {
  if (broken)
    return (
      <Alert tone="bad" title={`The log is broken at entry ${String(broken.seq)}`}>
        <p>{broken.how}</p>
        <p>
          Somebody changed the database past this console. Keep it as it is, compare it with the
          lines on stdout that you have collected, and run <Command /> to look at all of it.
        </p>
      </Alert>
    );
  if (events === 0) return null;
  return (
    <p className="flex items-start gap-1.5 text-sm text-ink-soft">
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
      <span>
        Events {first} to {last} were checked just now, and are as they were written. <Command />{" "}
        checks all of them, and whether any are missing at the end.
      </span>
    </p>
  );
}
