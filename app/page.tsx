import type { Metadata } from "next";
import { cookies } from "next/headers";
import { FleetView } from "#components/fleet/fleet-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { connectionViews } from "#lib/aws/connection-view.ts";
import { readFleet } from "#lib/live/read-fleet.ts";

export const metadata: Metadata = { title: "Fleet" };

export default async function FleetPage() {
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <Shell connections={connectionViews()} theme={theme}>
      <FleetView first={await readFleet()} />
    </Shell>
  );
}
