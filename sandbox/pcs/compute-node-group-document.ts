import { z } from "zod";
import { purchaseOptions, spotOptions } from "#lib/pcs/spec/instances.ts";
import { nodeLifecycleUpdate } from "#lib/pcs/spec/lifecycle-actions.ts";
import { commonMembers, settings } from "#sandbox/pcs/resource-document.ts";
import type { DocumentedResource } from "#sandbox/store/resource.ts";

/** The members of ComputeNodeGroup that only a compute node group has. */
const computeNodeGroupDocument = z.object({
  amiId: z.string().optional(),
  subnetIds: z.array(z.string()),
  purchaseOption: z.enum(purchaseOptions),
  customLaunchTemplate: z.object({ id: z.string(), version: z.string() }),
  iamInstanceProfileArn: z.string(),
  scalingConfiguration: z.object({ minInstanceCount: z.number(), maxInstanceCount: z.number() }),
  instanceConfigs: z.array(z.object({ instanceType: z.string() })),
  spotOptions: spotOptions.optional(),
  slurmConfiguration: z
    .object({
      scaleDownIdleTimeInSeconds: z.number().optional(),
      slurmCustomSettings: settings.optional(),
      gresCustomSettings: z.array(z.record(z.string(), z.string())).optional(),
    })
    .optional(),
  nodeLifecycleActions: nodeLifecycleUpdate.optional(),
  ...commonMembers,
});

export type ComputeNodeGroupDocument = z.infer<typeof computeNodeGroupDocument>;
export type NodeGroupSlurm = NonNullable<ComputeNodeGroupDocument["slurmConfiguration"]>;

const read = (document: string): ComputeNodeGroupDocument =>
  computeNodeGroupDocument.parse(JSON.parse(document));

export const readComputeNodeGroupDocument = ({ document }: DocumentedResource) => read(document);

/** The most instances that a group may come to, whichever way the update under way ends. */
export const maxInstancesOf = ({ document, nextDocument }: DocumentedResource): number =>
  Math.max(
    ...[document, nextDocument ?? document].map(
      (text) => read(text).scalingConfiguration.maxInstanceCount,
    ),
  );
