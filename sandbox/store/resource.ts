import { z } from "zod";

/** All state belongs to one account in one Region. */
export type Scope = { accountId: string; region: string };

/** How PCS names its kinds of resources in ARNs and errors. */
export type ResourceType = "cluster" | "computenodegroup" | "queue";

export const storedResource = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  createdAt: z.number(),
  modifiedAt: z.number(),
});

/** What PCS keeps in the same way for every resource; times in milliseconds since 1970. */
export type StoredResource = z.infer<typeof storedResource>;

export const documentedResource = storedResource.extend({
  /** The cluster that the resource belongs to; empty for a cluster itself. */
  clusterId: z.string(),
  document: z.string(),
  /** What takes the document's place when the transition under way ends. */
  nextDocument: z.string().nullable(),
});

/** With the members that only its type has, as JSON. */
export type DocumentedResource = z.infer<typeof documentedResource>;

export type Tags = Record<string, string>;

export type NewResource = Omit<DocumentedResource, "nextDocument"> & {
  type: ResourceType;
  tags: Tags;
};

/** The last resource of a page, in the order of lists. */
export type Cursor = { createdAt: number; id: string };
