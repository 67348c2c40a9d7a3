/** A change of a resource's status as the console saw it. Times are ISO 8601 in UTC. */
export type ActivityEntry = {
  connection: string;
  kind: "cluster" | "computenodegroup" | "queue";
  clusterId: string;
  resourceId: string;
  name: string;
  /** Absent when the resource had not been seen before. */
  fromStatus?: string;
  toStatus: string;
  observedAt: string;
  /** How long the status before had lasted, in milliseconds; absent when its begin is not among the entries. */
  lastedMs?: number;
  errorInfo: { code?: string; message?: string }[];
};

/** What was observed, the newest first, and whether there is more than that. */
export type Activity = { entries: ActivityEntry[]; more: boolean; sweepSeconds: number };

/** How many entries are shown at first, and at most. */
export const firstEntries = 50;
export const mostEntries = 1000;
