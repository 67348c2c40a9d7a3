import type { ComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import {
  type LaunchTemplate,
  type LaunchTemplateData,
  launchTemplatesOf,
} from "#sandbox/seed/launch-templates.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";

type Reference = ComputeNodeGroupDocument["customLaunchTemplate"];

type Resolved = { ok: true; data: LaunchTemplateData } | { ok: false; error: FieldError };

function versionNumber({ defaultVersion, versions }: LaunchTemplate, version: string): number {
  if (version === "$Latest") return versions.length;
  return version === "$Default" ? defaultVersion : Number(version);
}

/** CustomLaunchTemplate: what the version of the template says. */
export function resolveTemplate({ id, version }: Reference, scope: Scope): Resolved {
  const template = launchTemplatesOf(scope).find((candidate) => candidate.id === id);
  if (!template) {
    const message = `There is no launch template ${id} in ${scope.region}.`;
    return { ok: false, error: { name: "customLaunchTemplate.id", message } };
  }
  const number = versionNumber(template, version);
  const found = template.versions.find((candidate) => candidate.number === number);
  if (found) return { ok: true, data: found.data };
  const message = `The launch template ${template.name} has no version ${version}: its latest is ${String(template.versions.length)}.`;
  return { ok: false, error: { name: "customLaunchTemplate.version", message } };
}

/** The market that each purchase option buys in, when the template names one. */
export const markets = {
  ONDEMAND: undefined,
  SPOT: "spot",
  CAPACITY_BLOCK: "capacity-block",
  INTERRUPTIBLE_CAPACITY_RESERVATION: "interruptible-capacity-reservation",
} as const;

const reserved = new Set(["CAPACITY_BLOCK", "INTERRUPTIBLE_CAPACITY_RESERVATION"]);

/** Capacity that was reserved is named in the template; any other may leave the market open. */
function marketProblem(
  { purchaseOption, instanceConfigs }: ComputeNodeGroupDocument,
  { marketType, capacityReservationId, instanceType }: LaunchTemplateData,
): string | undefined {
  const market = markets[purchaseOption];
  if (!reserved.has(purchaseOption)) {
    if (marketType === undefined || marketType === market) return undefined;
    return `Its market type is ${marketType}, which does not go with ${purchaseOption}.`;
  }
  if (marketType !== market || !capacityReservationId) {
    return `${purchaseOption} needs a template with the market type ${market ?? ""} and a capacity reservation.`;
  }
  if (purchaseOption !== "CAPACITY_BLOCK") return undefined;
  const types = instanceConfigs.map((config) => config.instanceType);
  if (types.every((type) => type === instanceType)) return undefined;
  return `A capacity block has instances of one type, and the template's is ${instanceType ?? "missing"}: use that one alone.`;
}

function foreignGroup(
  { securityGroupIds = [], networkInterfaces = [] }: LaunchTemplateData,
  vpcId: string | undefined,
  scope: Scope,
): string | undefined {
  const wanted = [...securityGroupIds, ...networkInterfaces.flatMap(({ groups }) => groups)];
  const groups = networkOf(scope).securityGroups.filter(({ id }) => wanted.includes(id));
  const foreign = groups.find((group) => group.vpcId !== vpcId);
  return foreign && `Its security group ${foreign.id} is not in the cluster's VPC.`;
}

/** What a template has against being used by this group. */
export function templateErrors(
  group: ComputeNodeGroupDocument,
  data: LaunchTemplateData,
  vpcId: string | undefined,
  scope: Scope,
): FieldError[] {
  const problems = [marketProblem(group, data), foreignGroup(data, vpcId, scope)];
  return problems.flatMap((message) =>
    message === undefined ? [] : [{ name: "customLaunchTemplate", message }],
  );
}
