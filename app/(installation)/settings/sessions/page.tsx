import type { Metadata } from "next";
import { FailurePanel } from "#components/failure-panel.tsx";
import { SessionsView } from "#components/sessions/sessions-view.tsx";
import { readSessions } from "#lib/auth/manage-sessions.ts";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const sessions = await readSessions();
  return sessions.ok ? (
    <SessionsView sessions={sessions.value} />
  ) : (
    <FailurePanel failure={sessions.error} />
  );
}
