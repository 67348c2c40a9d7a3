import type { Metadata } from "next";
import { FleetView } from "#components/fleet/fleet-view.tsx";
import { readFleet } from "#lib/live/read-fleet.ts";

export const metadata: Metadata = { title: "Fleet" };

export default async function FleetPage() {
  return <FleetView first={await readFleet()} />;
}
