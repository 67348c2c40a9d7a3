import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditEntryView } from "#components/audit/audit-entry-view.tsx";
import { readAuditEntry } from "#lib/audit/read-audit.ts";

type Props = PageProps<"/audit/[entry]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Audit entry ${(await params).entry}` };
}

export default async function AuditEntryPage({ params }: Props) {
  const { entry } = await params;
  if (!/^\d{1,15}$/.test(entry)) notFound();
  return <AuditEntryView seq={Number(entry)} detail={await readAuditEntry(Number(entry))} />;
}
