import { cookies } from "next/headers";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { SettingsFrame } from "#components/settings/settings-frame.tsx";
import { connectionViews } from "#lib/aws/connection-view.ts";

export default async function SettingsLayout({ children }: LayoutProps<"/settings">) {
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Shell connections={connectionViews()} theme={theme}>
      <SettingsFrame>{children}</SettingsFrame>
    </Shell>
  );
}
