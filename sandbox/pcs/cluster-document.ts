import { z } from "zod";
import { commonMembers, settings } from "#sandbox/pcs/resource-document.ts";
import type { DocumentedResource } from "#sandbox/store/resource.ts";

const secret = z.object({ secretArn: z.string(), secretVersion: z.string() });
const mode = z.enum(["NONE", "STANDARD"]);

const address = z.object({ privateIpAddress: z.string(), ipv6Address: z.string().optional() });

const endpoint = address.extend({
  type: z.enum(["SLURMCTLD", "SLURMDBD", "SLURMRESTD"]),
  port: z.string(),
});

const controller = z.object({
  endpoints: z.array(endpoint),
  authKey: secret,
  jwtAuth: z.object({ jwtKey: secret }).optional(),
});

/** The members of Cluster that only a cluster has. */
const clusterDocument = z.object({
  scheduler: z.object({ type: z.literal("SLURM"), version: z.string() }),
  size: z.enum(["SMALL", "MEDIUM", "LARGE"]),
  slurmConfiguration: z
    .object({
      scaleDownIdleTimeInSeconds: z.number().optional(),
      slurmCustomSettings: settings.optional(),
      slurmdbdCustomSettings: settings.optional(),
      cgroupCustomSettings: settings.optional(),
      accounting: z.object({ mode, defaultPurgeTimeInDays: z.number().optional() }).optional(),
      slurmRest: z.object({ mode }).optional(),
    })
    .optional(),
  networking: z.object({
    subnetIds: z.array(z.string()),
    securityGroupIds: z.array(z.string()),
    networkType: z.enum(["IPV4", "IPV6"]).optional(),
  }),
  /** What the service adds once the cluster runs; a cluster whose creation failed has none. */
  controller: controller.optional(),
  ...commonMembers,
});

export type ClusterDocument = z.infer<typeof clusterDocument>;
export type ClusterSlurm = NonNullable<ClusterDocument["slurmConfiguration"]>;
export type Controller = z.infer<typeof controller>;
export type ControllerAddress = z.infer<typeof address>;

export const readClusterDocument = (cluster: DocumentedResource): ClusterDocument =>
  clusterDocument.parse(JSON.parse(cluster.document));
