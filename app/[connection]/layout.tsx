import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ConnectionProvider } from "#components/layout/connection-context.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { connectionView, connectionViews } from "#lib/aws/connection-view.ts";
import { findConnection } from "#lib/aws/connections.ts";

export default async function ConnectionLayout({ params, children }: LayoutProps<"/[connection]">) {
  const found = findConnection((await params).connection);
  if (!found) notFound();
  const connection = connectionView(found);
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <ConnectionProvider connection={connection}>
      <Shell connection={connection} connections={connectionViews()} theme={theme}>
        {children}
      </Shell>
    </ConnectionProvider>
  );
}
