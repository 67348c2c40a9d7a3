import type { Metadata } from "next";
import { FailurePanel } from "#components/failure-panel.tsx";
import { BackLink } from "#components/back-link.tsx";
import { SessionsView } from "#components/sessions/sessions-view.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { readSessions } from "#lib/auth/manage-sessions.ts";
import { paths } from "#lib/paths.ts";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const sessions = await readSessions();
  return (
    <>
      <PageHeader title="Sessions" above={<BackLink href={paths.settings()}>Settings</BackLink>} />
      {sessions.ok ? (
        <SessionsView sessions={sessions.value} />
      ) : (
        <FailurePanel failure={sessions.error} />
      )}
    </>
  );
}
