"use client";

import { useClock } from "#components/ui/clock.tsx";
import {
  endOfSupport,
  isEndOfSupportNear,
  isKnownVersion,
  isPastEndOfSupport,
} from "#lib/pcs/spec/slurm-versions.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Until when PCS supports a Slurm version; coloured when that is soon or over. */
export function SupportNote({ version }: { version: string }) {
  const day = useClock((now) => now - (now % dayMs));
  const end = isKnownVersion(version) ? endOfSupport[version] : undefined;
  if (end === undefined || !isKnownVersion(version)) return null;
  if (isPastEndOfSupport(version, new Date(day))) {
    return <span className="text-bad">(support ended on {end})</span>;
  }
  const soon = isEndOfSupportNear(version, new Date(day));
  return <span className={soon ? "text-warn" : "text-ink-soft"}>(supported until {end})</span>;
}
