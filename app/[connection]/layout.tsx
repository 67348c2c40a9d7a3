import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ConnectionProvider } from "#components/layout/connection-context.tsx";
import { PermissionsProvider } from "#components/layout/permissions.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { currentCaller } from "#lib/auth/caller.ts";
import { permissionsOf } from "#lib/auth/policy.ts";
import { connectionView, connectionViews } from "#lib/aws/connection-view.ts";
import { findConnection } from "#lib/aws/connections.ts";

export default async function ConnectionLayout({ params, children }: LayoutProps<"/[connection]">) {
  const found = findConnection((await params).connection);
  if (!found) notFound();
  const connection = connectionView(found);
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  const caller = await currentCaller();
  return (
    <ConnectionProvider connection={connection}>
      <PermissionsProvider permissions={caller.ok ? permissionsOf(caller.value.role) : []}>
        <Shell connection={connection} connections={connectionViews()} theme={theme}>
          {children}
        </Shell>
      </PermissionsProvider>
    </ConnectionProvider>
  );
}
