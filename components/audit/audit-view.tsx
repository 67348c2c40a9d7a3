import { ScrollText, SearchX } from "lucide-react";
import Link from "next/link";
import { AuditCheckNote } from "./audit-check.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";
import { FailurePanel } from "#components/failure-panel.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { type AuditPage, type AuditQuery, isFiltered } from "#lib/pcs/view/audit.ts";
import type { Result } from "#lib/result.ts";

type AuditViewProps = {
  query: AuditQuery;
  page: Result<AuditPage, Failure>;
  connections: { id: string; name: string }[];
  mayExport: boolean;
};

/** Who did what to what, when, and with what outcome. */
export function AuditView({ query, page, connections, mayExport }: AuditViewProps) {
  if (!page.ok)
    return (
      <>
        <PageHeader title="Audit" />
        <FailurePanel failure={page.error} />
      </>
    );
  const { entries, check } = page.value;
  return (
    <>
      <PageHeader title="Audit" actions={mayExport && <Exports query={query} />} />
      <AuditCheckNote check={check} />
      <AuditFilters query={query} connections={connections} />
      {entries.length > 0 ? <AuditTable entries={entries} /> : <Nothing query={query} />}
      <Pages query={query} page={page.value} />
    </>
  );
}

/** What is shown, as a file. These are addresses of files, which no router can open. */
const Exports = ({ query }: { query: AuditQuery }) => (
  <>
    <a
      href={paths.api.auditExport({ format: "jsonl", ...query })}
      download
      className={buttonClass("secondary")}
    >
      Export JSON lines
    </a>
    <a
      href={paths.api.auditExport({ format: "ocsf", ...query })}
      download
      className={buttonClass("secondary")}
    >
      Export OCSF
    </a>
  </>
);

function Nothing({ query }: { query: AuditQuery }) {
  const filtered = isFiltered(query);
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={filtered ? SearchX : ScrollText}
        title={filtered ? "Nothing fits" : "Nothing was changed yet"}
        action={
          filtered && (
            <Link href={paths.audit()} className={buttonClass("secondary")}>
              Show everything
            </Link>
          )
        }
      >
        <p>
          {filtered
            ? "No entry of the log has all that was asked for."
            : "Every change that somebody makes with this console will stand here, and every attempt that was refused. Looking at things is not recorded."}
        </p>
      </EmptyState>
    </div>
  );
}

type PagesProps = { query: AuditQuery; page: AuditPage };

function Pages({ query, page: { newer, older } }: PagesProps) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap justify-end gap-2">
      {newer !== undefined && (
        <>
          <Link href={paths.audit(query)} className={buttonClass("quiet")}>
            Newest
          </Link>
          <Link
            href={paths.audit({ ...query, after: String(newer) })}
            className={buttonClass("secondary")}
          >
            Newer
          </Link>
        </>
      )}
      {older !== undefined && (
        <Link
          href={paths.audit({ ...query, before: String(older) })}
          className={buttonClass("secondary")}
        >
          Older
        </Link>
      )}
    </nav>
  );
}
