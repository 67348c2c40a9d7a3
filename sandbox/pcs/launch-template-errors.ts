import { marketProblem } from "#lib/pcs/spec/purchase.ts";
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
  const types = group.instanceConfigs.map(({ instanceType }) => instanceType);
  const market = marketProblem(group.purchaseOption, types, data);
  const problems = [market, foreignGroup(data, vpcId, scope)];
  return problems.flatMap((message) =>
    message === undefined ? [] : [{ name: "customLaunchTemplate", message }],
  );
}
