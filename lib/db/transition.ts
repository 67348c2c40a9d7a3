import { z } from "zod";
import type { resourceKinds } from "./schema.ts";

export const errorInfo = z.array(
  z.object({ code: z.string().optional(), message: z.string().optional() }),
);

/** A change of a resource's status, as it was observed. */
export type Transition = {
  /** The id of the connection that the resource is in. */
  connection: string;
  kind: (typeof resourceKinds)[number];
  /** The cluster that the resource belongs to; of a cluster, itself. */
  clusterId: string;
  resourceId: string;
  name: string;
  /** Null when the resource had not been seen before. */
  fromStatus: string | null;
  toStatus: string;
  observedAt: Date;
  /** What the resource said was wrong in the new status. */
  errorInfo: z.infer<typeof errorInfo> | null;
};

/** A transition as it is stored. */
export type StoredTransition = Transition & {
  /** When the resource was observed to enter the status that it left here; null at its first sight. */
  previousAt: Date | null;
};
