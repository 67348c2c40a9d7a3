/** Something to be found: what it is, how it is called, what else it is known by, and where it is. */
export type SearchItem = {
  kind: "connection" | "cluster" | "node group" | "queue" | "instance";
  name: string;
  /** Id, type, address: what people may look for. */
  also: string;
  /** The cluster and the connection that it belongs to, for people. */
  place: string;
  href: string;
};

/** Everything that can be found, and the connections that could not be read. */
export type SearchIndex = { items: SearchItem[]; missing: string[] };
