/** The kinds of what can be chosen, in the order in which they are shown. */
export const kinds = [
  "Pages",
  "Actions",
  "Connections",
  "Clusters",
  "Node groups",
  "Queues",
  "Instances",
] as const;

export type Kind = (typeof kinds)[number];

/** What can be chosen in the palette. */
export type Choice = {
  key: string;
  kind: Kind;
  name: string;
  /** Where it is: the cluster and the connection that it belongs to. */
  place: string;
  /** What else it is known by: id, type, address. */
  also: string;
  /** The keys that do the same. */
  keys?: string;
  /** The address it leads to, or what is done. */
  target: string | (() => void);
};

/** A choice without what it does not have. */
export const choice = (
  kind: Kind,
  name: string,
  target: Choice["target"],
  more: Partial<Choice> = {},
): Choice => ({
  key: `${kind} ${name} ${more.place ?? ""}`,
  place: "",
  also: "",
  kind,
  name,
  target,
  ...more,
});
