import { z } from "zod";
import { commonMembers, settings } from "#sandbox/pcs/resource-document.ts";
import type { DocumentedResource } from "#sandbox/store/resource.ts";

/** The members of Queue that only a queue has. */
const queueDocument = z.object({
  computeNodeGroupConfigurations: z.array(z.object({ computeNodeGroupId: z.string() })),
  slurmConfiguration: z.object({ slurmCustomSettings: settings.optional() }).optional(),
  ...commonMembers,
});

export type QueueDocument = z.infer<typeof queueDocument>;

const read = (document: string): QueueDocument => queueDocument.parse(JSON.parse(document));

export const readQueueDocument = ({ document }: DocumentedResource) => read(document);

/** Whether a queue has a compute node group, or will have it again when its update fails. */
export const hasGroup = ({ document, nextDocument }: DocumentedResource, groupId: string) =>
  [document, nextDocument ?? document].some((text) =>
    read(text).computeNodeGroupConfigurations.some(
      ({ computeNodeGroupId }) => computeNodeGroupId === groupId,
    ),
  );
