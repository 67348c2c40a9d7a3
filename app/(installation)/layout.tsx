import { cookies } from "next/headers";
import { PermissionsProvider } from "#components/layout/permissions.tsx";
import { FailurePage } from "#components/layout/failure-page.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { installationRole, permittedConnections } from "#lib/auth/access.ts";
import { pageIdentity } from "#lib/auth/page-identity.ts";
import { permissionsOf } from "#lib/auth/policy.ts";
import { visitorOf } from "#lib/auth/visitor.ts";
import { connectionView } from "#lib/aws/connection-view.ts";

/** What belongs to no connection: the fleet of all, settings, the audit log. */
export default async function InstallationLayout({ children }: LayoutProps<"/">) {
  const identity = await pageIdentity();
  if (!identity.ok) return <FailurePage failure={identity.error} />;
  const { groups } = identity.value;
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  const role = installationRole(groups);
  return (
    <PermissionsProvider permissions={role ? permissionsOf(role) : []}>
      <Shell
        connections={permittedConnections(groups).map(connectionView)}
        visitor={visitorOf(identity.value)}
        theme={theme}
      >
        {children}
      </Shell>
    </PermissionsProvider>
  );
}
