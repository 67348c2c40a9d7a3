import type { Metadata } from "next";
import { FailurePanel } from "#components/failure-panel.tsx";
import { ConnectionSection } from "#components/settings/connection-section.tsx";
import { currentCaller } from "#lib/auth/caller.ts";
import { readSettings } from "#lib/aws/settings/connection-settings.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const caller = await currentCaller();
  if (!caller.ok) return <FailurePanel failure={caller.error} />;
  const connections = await readSettings();
  return connections.map((connection) => (
    <ConnectionSection key={connection.id} connection={connection} />
  ));
}
