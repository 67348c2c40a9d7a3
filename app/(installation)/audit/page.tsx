import type { Metadata } from "next";
import { AuditView } from "#components/audit/audit-view.tsx";
import { mayExportAudit, readAuditPage } from "#lib/audit/read-audit.ts";
import { connections } from "#lib/aws/connections.ts";
import { readAuditPlace, readAuditQuery } from "#lib/pcs/view/audit.ts";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const address = await searchParams;
  const query = readAuditQuery(address);
  return (
    <AuditView
      query={query}
      page={await readAuditPage(query, readAuditPlace(address))}
      connections={connections().map(({ id, name }) => ({ id, name }))}
      mayExport={await mayExportAudit()}
    />
  );
}
