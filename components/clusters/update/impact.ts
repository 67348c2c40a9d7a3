import { optionalNumber } from "#components/form/request-values.ts";
import type { ClusterValues } from "./values.ts";
import { isAtLeast, type SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

/** What becomes true of Slurm itself with a version: user guide, release notes. */
const notes: Partial<Record<SlurmVersion, string>> = {
  "25.11":
    "Slurm 25.11 does not start when a queue's AllowQoS or DenyQoS names a QOS that does not exist: check those first.",
  "26.05":
    "Slurm 26.05 finds out the NUMA layout and the GPUs of nodes by itself: check settings that you made for that.",
};

function versionImpact(before: string, after: string): string[] {
  if (before === after) return [];
  const crossed = (["25.11", "26.05"] as const).filter(
    (version) => isAtLeast(after, version) && !isAtLeast(before, version),
  );
  return [
    `There is no way back from Slurm ${after}: a version can be raised, never lowered.`,
    "Nodes keep the Slurm of their image until their group gets another one.",
    ...crossed.flatMap((version) => notes[version] ?? []),
  ];
}

const keepsFor = ({ accounting }: ClusterValues) =>
  optionalNumber(accounting.defaultPurgeTimeInDays) ?? -1;

/** Whether records go that would have stayed. */
function purgesMore(before: ClusterValues, after: ClusterValues) {
  const [longer, shorter] = [keepsFor(before), keepsFor(after)];
  return shorter !== -1 && (longer === -1 || shorter < longer);
}

function accountingImpact(before: ClusterValues, after: ClusterValues): string[] {
  const [was, is] = [before.accounting.mode, after.accounting.mode];
  if (was === "NONE" && is === "STANDARD") {
    return [
      "AWS charges for accounting, by the hour and for what it stores, from when the cluster is ACTIVE again.",
    ];
  }
  if (was === "STANDARD" && is === "NONE") {
    return [
      "Accounting and its fees end when the update starts: jobs are no longer recorded, and what reads from slurmdbd loses its endpoint.",
    ];
  }
  return is === "STANDARD" && purgesMore(before, after)
    ? [`Records older than ${String(keepsFor(after))} days go away for good.`]
    : [];
}

function restImpact(before: ClusterValues, after: ClusterValues): string[] {
  if (before.restMode === after.restMode) return [];
  return after.restMode === "STANDARD"
    ? [
        "The REST API answers plain HTTP on port 6820 inside the VPC, which the cluster's security groups have to admit. PCS keeps the key for its tokens in Secrets Manager.",
      ]
    : ["Programs that use the REST API lose its endpoint."];
}

type Cluster = { isSuspended: boolean; tooOld: string[] };

/** What an update of a cluster does beside what it changes: user guide, "Updating a cluster". */
export function clusterImpact(
  before: ClusterValues,
  after: ClusterValues,
  { isSuspended, tooOld }: Cluster,
): string[] {
  return [
    isSuspended
      ? "The cluster comes back with everything in it, and so do AWS's fees for it."
      : "Running jobs go on. Until the update is done, usually some minutes, nobody can submit jobs, no nodes start or end, and the controller is away for a moment. Fees run on.",
    ...versionImpact(before.version, after.version),
    ...(before.version !== after.version && tooOld.length > 0
      ? [
          `The images of ${new Intl.ListFormat("en").format(tooOld)} are too old for Slurm ${after.version}: their nodes cannot work with it. Update these groups first.`,
        ]
      : []),
    ...accountingImpact(before, after),
    ...restImpact(before, after),
  ];
}
