import type { UpdateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import { clusterRefusals } from "#lib/pcs/spec/cluster-slurm.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import {
  endOfSupport,
  isKnownVersion,
  isPastEndOfSupport,
  versionUpdateProblem,
} from "#lib/pcs/spec/slurm-versions.ts";
import type { ClusterDocument, ClusterSlurm } from "#sandbox/pcs/cluster-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import { withoutEmpty } from "#sandbox/pcs/resource-document.ts";

/** What was left out stays; a list that was sent takes the place of the one before. */
function updatedSlurm(
  current: ClusterSlurm = {},
  change: UpdateClusterRequest["slurmConfiguration"] = {},
): ClusterSlurm | undefined {
  const { accounting, slurmRest, ...members } = change;
  return withoutEmpty({
    ...current,
    ...members,
    accounting: accounting
      ? { mode: "NONE" as const, ...current.accounting, ...accounting }
      : current.accounting,
    slurmRest: slurmRest
      ? { mode: "NONE" as const, ...current.slurmRest, ...slurmRest }
      : current.slurmRest,
  });
}

/** The members that the cluster has once it is updated; the controller follows when it has been. */
export const updatedDocument = (
  current: ClusterDocument,
  { scheduler, slurmConfiguration }: UpdateClusterRequest,
): ClusterDocument => ({
  ...current,
  scheduler: { ...current.scheduler, ...scheduler },
  slurmConfiguration: updatedSlurm(current.slurmConfiguration, slurmConfiguration),
  errorInfo: undefined,
});

/** A suspended cluster comes back only with a version that the service still supports. */
function suspensionProblem(version: string, now: Date): string | undefined {
  if (!isKnownVersion(version) || !isPastEndOfSupport(version, now)) return undefined;
  return `The cluster is SUSPENDED, and support for Slurm ${version} ended on ${endOfSupport[version] ?? ""}: update it to a newer version.`;
}

/** What UpdateCluster asks for that the cluster cannot have. */
export function updateErrors(
  current: ClusterDocument,
  { scheduler }: UpdateClusterRequest,
  outcome: ClusterDocument,
  { isSuspended, now }: { isSuspended: boolean; now: Date },
): FieldError[] {
  const { version } = outcome.scheduler;
  const problem =
    (scheduler && versionUpdateProblem(current.scheduler.version, scheduler.version, { now })) ??
    (isSuspended ? suspensionProblem(version, now) : undefined);
  return [
    ...(problem ? [{ name: "scheduler.version", message: problem }] : []),
    ...clusterRefusals(outcome, version).map(({ path, message }) => ({
      name: fieldPath(path),
      message,
    })),
  ];
}
