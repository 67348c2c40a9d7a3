import { z } from "zod";

/** All state belongs to one account in one Region. */
export type Scope = { accountId: string; region: string };

/** How PCS names its kinds of resources in ARNs and errors. */
export type ResourceType = "cluster";

export const storedResource = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  createdAt: z.number(),
  modifiedAt: z.number(),
});

/** What PCS keeps in the same way for every resource; times in milliseconds since 1970. */
export type StoredResource = z.infer<typeof storedResource>;

export const documentedResource = storedResource.extend({ document: z.string() });

/** With the members that only its type has, as JSON. */
export type DocumentedResource = z.infer<typeof documentedResource>;

export type NewResource = DocumentedResource & {
  type: ResourceType;
  /** The cluster that the resource belongs to; empty for a cluster itself. */
  clusterId: string;
  tags: Record<string, string>;
};

/** The last resource of a page, in the order of lists. */
export type Cursor = { createdAt: number; id: string };
