import { z } from "zod";
import { clientToken } from "./client-token.ts";
import { clusterRefusals, clusterSlurmConfiguration, clusterSlurmUpdate } from "./cluster-slurm.ts";
import { sizeNames } from "./limits.ts";
import { clusterIdentifier, clusterName } from "./names.ts";
import { networkingRequest } from "./networking.ts";
import { pageRequest } from "./paging.ts";
import type { Revision } from "./revision.ts";
import { type FieldText, oneOf, refuse } from "./rules.ts";
import { schedulerVersion, schedulerVersionUpdate } from "./slurm-versions.ts";
import { tags } from "./tags.ts";

/** CreateCluster: what a new cluster is. */
export const createClusterMembers = (revision: Revision) => ({
  clusterName: clusterName(revision),
  scheduler: z.object(
    { type: oneOf(["SLURM"], "a scheduler"), version: schedulerVersion(revision) },
    { error: "Choose a scheduler and its version." },
  ),
  size: oneOf(sizeNames, "a size"),
  networking: networkingRequest,
  slurmConfiguration: clusterSlurmConfiguration.optional(),
  tags: tags.optional(),
});

/** CreateCluster: the whole request, with the rules that hold between its members. */
export const createClusterRequest = (revision: Revision) =>
  z
    .object({ ...createClusterMembers(revision), clientToken: clientToken.optional() })
    .superRefine((request, context) =>
      refuse(context, clusterRefusals(request, request.scheduler.version)),
    );

export type CreateClusterRequest = z.infer<ReturnType<typeof createClusterRequest>>;

/** GetCluster. */
export const getClusterRequest = (revision: Revision) =>
  z.object({ clusterIdentifier: clusterIdentifier(revision) });

/** DeleteCluster. */
export const deleteClusterRequest = (revision: Revision) =>
  getClusterRequest(revision).extend({ clientToken: clientToken.optional() });

/**
 * UpdateCluster. What is left out stays as it is, so a request that changes nothing is well-formed.
 * What the cluster's state decides is for clusterRefusals and versionUpdateProblem to say.
 */
export const updateClusterRequest = (revision: Revision) =>
  deleteClusterRequest(revision).extend({
    scheduler: z
      .object({ version: schedulerVersionUpdate }, { error: "Choose a Slurm version." })
      .optional(),
    slurmConfiguration: clusterSlurmUpdate.optional(),
  });

export type UpdateClusterRequest = z.infer<ReturnType<typeof updateClusterRequest>>;

/** ListClusters. */
export const listClustersRequest = pageRequest;

export const clusterTexts = {
  size: {
    label: "Size",
    help: "How many instances and jobs the controller manages. It cannot be changed later.",
  },
  scaleDownIdleTimeInSeconds: {
    label: "Idle time before scale-down",
    help: "Seconds a dynamic node stays up without a job: 1 to 10,000,000. PCS uses 600 when this is empty.",
  },
  slurmCustomSettings: {
    label: "Slurm settings",
    help: "Parameters of slurm.conf that PCS lets you set, each once.",
  },
  slurmdbdCustomSettings: {
    label: "Accounting settings",
    help: "Parameters of slurmdbd.conf that PCS lets you set, each once. They need accounting.",
  },
  cgroupCustomSettings: {
    label: "Cgroup settings",
    help: "Parameters of cgroup.conf on the nodes that PCS lets you set, each once.",
  },
  accounting: {
    label: "Accounting",
    help: "Keeps job records in a managed Slurm database (slurmdbd). Needs Slurm 24.11; AWS charges extra for it.",
  },
  defaultPurgeTimeInDays: {
    label: "Keep records for",
    help: "Days after which records are purged: 1 to 10,000, or −1 to keep them for good.",
  },
  slurmRest: {
    label: "Slurm REST API",
    help: "Runs slurmrestd beside the controller, reachable on port 6820 inside the VPC. Needs Slurm 25.05.",
  },
} satisfies Record<string, FieldText>;
