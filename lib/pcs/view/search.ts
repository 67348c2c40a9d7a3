/*
 * Everything that can be found by name or id. A large fleet has tens of thousands of entries and whoever
 * opens the palette waits for them: so they are tuples, and nothing is said twice.
 */

type SearchGroup = [id: string, name: string, instanceTypes: string];

type SearchQueue = [id: string, name: string];

export type SearchInstance = [
  id: string,
  type: string,
  privateIpAddress: string,
  clusterId: string,
  groupId: string,
];

export type SearchCluster = {
  id: string;
  name: string;
  groups: SearchGroup[];
  queues: SearchQueue[];
};

/** A connection with all that is known of it. */
export type SearchConnection = {
  id: string;
  name: string;
  region: string;
  /** Whether whoever looks may create clusters on it. */
  mayCreate: boolean;
  clusters: SearchCluster[];
  instances: SearchInstance[];
  /** What is missing or old, for people. */
  notes: string[];
  /** Whether it is read for the first time, so that asking again soon finds more. */
  beingRead: boolean;
};

export type SearchIndex = { connections: SearchConnection[] };
