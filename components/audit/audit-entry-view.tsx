import { ShieldAlert, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { OutcomeMark } from "./outcome-mark.tsx";
import { BackLink } from "#components/back-link.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Moment } from "#components/ui/time.tsx";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { AuditDetail, AuditEntry, AuditEventView } from "#lib/pcs/view/audit.ts";
import type { Result } from "#lib/result.ts";

const phaseWords: Record<AuditEventView["phase"], string> = {
  intent: "Before it was done",
  outcome: "What came of it",
  denied: "Refused",
};

/** Everything that the log says about one change. */
export function AuditEntryView({
  seq,
  detail,
}: {
  seq: number;
  detail: Result<AuditDetail, Failure>;
}) {
  const back = <BackLink href={paths.audit()}>Audit</BackLink>;
  if (!detail.ok)
    return (
      <>
        <PageHeader above={back} title={`Entry ${String(seq)}`} />
        <FailurePanel failure={detail.error} />
      </>
    );
  const { entry, events } = detail.value;
  return (
    <>
      <PageHeader
        above={back}
        title={entry.operation}
        aside={<OutcomeMark outcome={entry.outcome} />}
        actions={<RunLink entry={entry} />}
      />
      {events.map((event) => (
        <Event key={event.seq} event={event} />
      ))}
      {entry.outcome === "open" && <NoOutcome />}
    </>
  );
}

const RunLink = ({ entry: { connection, run } }: { entry: AuditEntry }) =>
  connection && run ? (
    <Link href={paths.run(connection, run)} className="text-accent hover:underline">
      Go to the run
    </Link>
  ) : null;

const NoOutcome = () => (
  <Section title="No outcome recorded">
    <p className="max-w-prose px-4 py-4 text-ink-soft">
      The change is still going on, or the console ended before it knew what came of it. Whether it
      was made shows at the resource itself, and in AWS CloudTrail.
    </p>
  </Section>
);

/** Ids are for copying; the rest is for reading. */
const isCode = (name: string) => /\b(id|token|person|resource|address|run|session)$/i.test(name);

function Event({ event }: { event: AuditEventView }) {
  const { seq, time, phase, facts, request } = event;
  return (
    <Section
      title={`${phaseWords[phase]} – event ${String(seq)}`}
      actions={<Intact event={event} />}
    >
      <Facts>
        <Fact name="Time">
          <Moment time={time} />
        </Fact>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {isCode(name) ? <Copyable value={value} name={name.toLowerCase()} /> : value}
          </Fact>
        ))}
      </Facts>
      {request && <Request request={request} />}
      <Seals event={event} />
    </Section>
  );
}

function Intact({ event: { intact } }: { event: AuditEventView }) {
  const [Icon, words, ink] = intact
    ? ([ShieldCheck, "As written", "text-good"] as const)
    : ([ShieldAlert, "Not what was written", "text-bad"] as const);
  return (
    <span className={`flex items-center gap-1.5 text-sm font-medium ${ink}`}>
      <Icon aria-hidden className="size-4" />
      {words}
    </span>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch {
    return json;
  }
}

const Request = ({ request }: { request: string }) => (
  <details className="border-t border-line px-4 py-3">
    <summary className="cursor-pointer text-accent">Request, without secrets</summary>
    <pre className="pt-2 font-mono text-sm break-all whitespace-pre-wrap">{pretty(request)}</pre>
  </details>
);

const Seals = ({ event: { seals } }: { event: AuditEventView }) => (
  <details className="border-t border-line px-4 py-3">
    <summary className="cursor-pointer text-accent">Seals</summary>
    <dl className="space-y-3 pt-2">
      <Fact name="Of this event">
        <Copyable value={seals.hash} name="seal" />
      </Fact>
      <Fact name="Of the event before">
        <Copyable value={seals.prev} name="seal before" />
      </Fact>
      <Fact name="Key">
        <Copyable value={seals.key} name="key id" />
      </Fact>
    </dl>
  </details>
);
