"use client";

import { useNow } from "#components/ui/clock.tsx";
import {
  endOfSupport,
  isEndOfSupportNear,
  isKnownVersion,
  isPastEndOfSupport,
} from "#lib/pcs/spec/slurm-versions.ts";

/** Until when PCS supports a Slurm version; coloured when that is soon or over. */
export function SupportNote({ version }: { version: string }) {
  const now = useNow();
  const end = isKnownVersion(version) ? endOfSupport[version] : undefined;
  if (end === undefined || !isKnownVersion(version)) return null;
  if (isPastEndOfSupport(version, new Date(now))) {
    return <span className="text-bad">(support ended on {end})</span>;
  }
  const soon = isEndOfSupportNear(version, new Date(now));
  return <span className={soon ? "text-warn" : "text-ink-soft"}>(supported until {end})</span>;
}
