import {
  computeNodeGroupRefusals,
  type UpdateComputeNodeGroupRequest,
} from "#lib/pcs/spec/compute-node-group.ts";
import { fieldPath } from "#lib/pcs/spec/field-path.ts";
import { gresRefusals } from "#lib/pcs/spec/gres-match.ts";
import { spotRefusals } from "#lib/pcs/spec/instances.ts";
import type { Revision } from "#lib/pcs/spec/revision.ts";
import { readClusterDocument } from "#sandbox/pcs/cluster-document.ts";
import type { ComputeNodeGroupDocument } from "#sandbox/pcs/compute-node-group-document.ts";
import type { FieldError } from "#sandbox/pcs/errors.ts";
import { groupNetworkErrors, vpcOf } from "#sandbox/pcs/group-network.ts";
import { imageErrors } from "#sandbox/pcs/image-errors.ts";
import { instanceTypeErrors } from "#sandbox/pcs/instance-type-errors.ts";
import { resolveTemplate, templateErrors } from "#sandbox/pcs/launch-template-errors.ts";
import { profileErrors } from "#sandbox/pcs/instance-profile-errors.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { DocumentedResource, Scope } from "#sandbox/store/resource.ts";

/** The members that CreateComputeNodeGroup and UpdateComputeNodeGroup have in common. */
type Request = Omit<
  UpdateComputeNodeGroupRequest,
  "clusterIdentifier" | "computeNodeGroupIdentifier" | "nodeLifecycleActions"
>;

/** What the spec has against the request, in a cluster of this version. */
function ruleErrors(
  request: Request,
  { purchaseOption, slurmConfiguration = {} }: ComputeNodeGroupDocument,
  version: string,
): FieldError[] {
  const refusals = [
    ...spotRefusals({ purchaseOption, spotOptions: request.spotOptions }),
    ...gresRefusals(slurmConfiguration),
    ...computeNodeGroupRefusals(request, version),
  ];
  return refusals.map(({ path, message }) => ({ name: fieldPath(path), message }));
}

/** What EC2 has against the launch template and the image, which may be named in the template. */
function launchErrors(
  outcome: ComputeNodeGroupDocument,
  vpcId: string | undefined,
  version: string,
  scope: Scope,
): FieldError[] {
  const template = resolveTemplate(outcome.customLaunchTemplate, scope);
  if (!template.ok) return [template.error];
  return [
    ...templateErrors(outcome, template.data, vpcId, scope),
    ...imageErrors(outcome, template.data, version, scope),
  ];
}

/**
 * What CreateComputeNodeGroup or UpdateComputeNodeGroup asks for that cannot be, given the cluster,
 * the group as it would become, and what EC2 and IAM know.
 */
export function groupErrors(
  request: Request,
  outcome: ComputeNodeGroupDocument,
  cluster: DocumentedResource,
  scope: Scope,
  revision: Revision,
): FieldError[] {
  const { scheduler, networking } = readClusterDocument(cluster);
  const network = networkOf(scope);
  const vpcId = vpcOf(networking, network);
  const startsOtherwise =
    request.amiId ?? request.customLaunchTemplate ?? request.purchaseOption ?? false;
  const { iamInstanceProfileArn } = request;
  return [
    ...ruleErrors(request, outcome, scheduler.version),
    ...groupNetworkErrors(request.subnetIds ?? [], vpcId, network, scope.region),
    ...instanceTypeErrors(outcome.instanceConfigs),
    ...(startsOtherwise ? launchErrors(outcome, vpcId, scheduler.version, scope) : []),
    ...(iamInstanceProfileArn ? profileErrors(iamInstanceProfileArn, scope, revision) : []),
  ];
}
