import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ConnectionProvider } from "#components/layout/connection-context.tsx";
import { FailurePage } from "#components/layout/failure-page.tsx";
import { PermissionsProvider } from "#components/layout/permissions.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { permittedConnections } from "#lib/auth/access.ts";
import { callerOn } from "#lib/auth/caller.ts";
import { pageIdentity } from "#lib/auth/page-identity.ts";
import { permissionsOf } from "#lib/auth/policy.ts";
import { visitorOf } from "#lib/auth/visitor.ts";
import { connectionView } from "#lib/aws/connection-view.ts";
import { findConnection } from "#lib/aws/connections.ts";

export default async function ConnectionLayout({ params, children }: LayoutProps<"/[connection]">) {
  const identity = await pageIdentity();
  if (!identity.ok) return <FailurePage failure={identity.error} />;
  const found = findConnection((await params).connection);
  if (!found) notFound();
  const caller = callerOn(identity.value, found);
  if (!caller.ok) return <FailurePage failure={caller.error} />;
  const connection = connectionView(found);
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <ConnectionProvider connection={connection}>
      <PermissionsProvider permissions={permissionsOf(caller.value.role, found.readOnly)}>
        <Shell
          connection={connection}
          connections={permittedConnections(identity.value.groups).map(connectionView)}
          visitor={visitorOf(identity.value, caller.value.role)}
          theme={theme}
        >
          {children}
        </Shell>
      </PermissionsProvider>
    </ConnectionProvider>
  );
}
