import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailurePanel } from "#components/failure-panel.tsx";
import { PoliciesView } from "#components/settings/policies-view.tsx";
import { isPolicySubject, readPolicies } from "#lib/aws/settings/policies.ts";
import { readingContext } from "#lib/pcs/context.ts";

export const metadata: Metadata = { title: "Policies" };

export default async function PoliciesPage({ searchParams }: PageProps<"/settings/policies">) {
  const { connection, for: wanted = "viewer" } = await searchParams;
  const subject = typeof wanted === "string" ? wanted : undefined;
  if (typeof connection !== "string" || !isPolicySubject(subject)) notFound();
  const context = await readingContext(connection);
  if (!context.ok) return <FailurePanel failure={context.error} />;
  const policies = await readPolicies(context.value, subject);
  if (!policies.ok) return <FailurePanel failure={policies.error} />;
  const { id, name } = context.value.connection;
  return <PoliciesView connection={{ id, name }} subject={subject} policies={policies.value} />;
}
