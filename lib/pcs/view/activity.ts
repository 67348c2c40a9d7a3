import { isTransitional } from "#lib/pcs/spec/lifecycle.ts";
import type { ArnKind } from "#lib/pcs/spec/resource-kind.ts";

/** A change of a resource's status as the console saw it. Times are ISO 8601 in UTC. */
export type ActivityEntry = {
  connection: string;
  kind: ArnKind;
  clusterId: string;
  resourceId: string;
  name: string;
  /** Absent when the resource had not been seen before. */
  fromStatus?: string;
  toStatus: string;
  observedAt: string;
  /** How long the status before had lasted, in milliseconds; absent when nobody saw it begin. */
  lastedMs?: number;
  errorInfo: { code?: string; message?: string }[];
};

/** What was observed, the newest first, and whether there is more than that. */
export type Activity = { entries: ActivityEntry[]; more: boolean; sweepSeconds: number };

/** How many entries are shown at first, and at most. */
export const firstEntries = 50;
export const mostEntries = 1000;

/**
 * Whether more is to be stored soon: something changes by itself, or has another status by now than
 * the latest that is stored.
 */
export function isBehind({ entries, more }: Activity, statuses: ReadonlyMap<string, string>) {
  const stored = new Map(
    entries.toReversed().map(({ resourceId, toStatus }) => [resourceId, toStatus]),
  );
  const differs = ([id, status]: [string, string]) => {
    const known = stored.get(id);
    return known === undefined ? !more : known !== status && known !== "DELETED";
  };
  return [...stored.values()].some(isTransitional) || [...statuses].some(differs);
}
