import "server-only";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { clusterSecurityGroups, controllerSubnet, vpc } from "./cluster-network.ts";
import { reservation, vCpuQuota } from "./ec2-capacity.ts";
import { addresses, groupSubnets } from "./group-network.ts";
import { awsPermissions, consoleRole, identity } from "./identity.ts";
import { image } from "./image.ts";
import { instanceProfile } from "./instance-profile.ts";
import { instanceTypes, offeredTypes } from "./instance-types.ts";
import { launchTemplate } from "./launch-template.ts";
import { clusterLimits, clusterQuotas, tagQuota } from "./quotas.ts";
import { groupQueues, queueGroups } from "./queues.ts";
import { ownRules, securityRules } from "./security-rules.ts";
import { slurmVersion } from "./slurm-version.ts";
import { spotRole } from "./spot.ts";
import { type Check, type Subject, subjectOf } from "./subject.ts";

/** In the order in which the wizard asks for what they are about. */
const checks: Record<string, Check> = {
  identity,
  consoleRole,
  awsPermissions,
  clusterQuotas,
  clusterLimits,
  tagQuota,
  controllerSubnet,
  vpc,
  clusterSecurityGroups,
  ownRules,
  slurmVersion,
  groupSubnets,
  addresses,
  instanceTypes,
  offeredTypes,
  launchTemplate,
  securityRules,
  image,
  instanceProfile,
  spotRole,
  reservation,
  vCpuQuota,
  queueGroups,
  groupQueues,
};

/** A person waits for all checks, and their next action waits for this one: AWS may take longer, they should not. */
const patienceMs = 15_000;

const notDone = (name: string, evidence: string, fix: string): PreflightLine[] => [
  { id: name, title: "A check did not end", verdict: "unknown", evidence, fix },
];

/** What a check finds; that one of them breaks, or waits for an answer, is no reason to show nothing of the others. */
async function settle(name: string, check: Check, subject: Subject): Promise<PreflightLine[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PreflightLine[]>((resolve) => {
    const evidence = `AWS did not answer within ${String(patienceMs / 1000)} seconds (${name}).`;
    const lines = notDone(name, evidence, "Check again in a moment.");
    timer = setTimeout(() => resolve(lines), patienceMs);
  });
  try {
    return await Promise.race([check(subject), late]);
  } catch (error) {
    const said = error instanceof Error ? error.message : "for no known reason";
    return notDone(name, `It broke (${name}): ${said}`, "Check again; if it stays, report it.");
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at everything that AWS would refuse a cluster for, or that its makers would regret. Changes nothing. */
export async function preflight(
  context: OperationContext,
  specification: ClusterSpecification,
  now = new Date(),
): Promise<PreflightLine[]> {
  const subject = subjectOf(context, specification, now);
  const lines = await Promise.all(
    Object.entries(checks).map(([name, check]) => settle(name, check, subject)),
  );
  return lines.flat();
}
