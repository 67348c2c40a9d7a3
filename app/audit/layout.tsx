import { cookies } from "next/headers";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { connectionViews } from "#lib/aws/connection-view.ts";

export default async function AuditLayout({ children }: LayoutProps<"/audit">) {
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Shell connections={connectionViews()} theme={theme}>
      {children}
    </Shell>
  );
}
