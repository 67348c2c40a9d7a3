import type { Metadata } from "next";
import { FailurePanel } from "#components/failure-panel.tsx";
import { RolesView } from "#components/settings/roles-view.tsx";
import { readRoles } from "#lib/auth/read-roles.ts";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  const roles = await readRoles();
  return roles.ok ? <RolesView overview={roles.value} /> : <FailurePanel failure={roles.error} />;
}
