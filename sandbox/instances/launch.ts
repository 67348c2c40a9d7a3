import { hash } from "node:crypto";
import { markets } from "#lib/pcs/spec/purchase.ts";
import type { Launch } from "#sandbox/instances/instance.ts";
import type { NodeGroup } from "#sandbox/instances/node-group.ts";
import type { Place } from "#sandbox/instances/placement.ts";
import { ipv4At } from "#sandbox/pcs/cluster-network.ts";
import { resolveTemplate } from "#sandbox/pcs/launch-template-errors.ts";
import { nodeIdOf } from "#sandbox/pcs/node-registration.ts";
import type { LaunchTemplateData } from "#sandbox/seed/launch-templates.ts";
import type { Network } from "#sandbox/seed/network.ts";
import type { Scope } from "#sandbox/store/resource.ts";

/** What the group's launch template says. */
export function templateData({ document }: NodeGroup, scope: Scope): LaunchTemplateData {
  const resolved = resolveTemplate(document.customLaunchTemplate, scope);
  return resolved.ok ? resolved.data : {};
}

/** The members of a group that its instances are made of: another value means other instances. */
export function configurationOf({ document }: NodeGroup): string {
  const { amiId, customLaunchTemplate, purchaseOption, iamInstanceProfileArn } = document;
  const members = [amiId, customLaunchTemplate, purchaseOption, iamInstanceProfileArn];
  const { nodeLifecycleActions } = document;
  return hash("sha256", JSON.stringify([members, nodeLifecycleActions])).slice(0, 16);
}

/** Security groups stand in a template itself or at its network interfaces; else it is the default one. */
function securityGroupIds(data: LaunchTemplateData, vpcId: string, network: Network): string[] {
  const groups = data.securityGroupIds ?? data.networkInterfaces?.flatMap(({ groups }) => groups);
  if (groups?.length) return [...new Set(groups)];
  return network.securityGroups
    .filter((group) => group.name === "default" && group.vpcId === vpcId)
    .map(({ id }) => id);
}

/** Public addresses come from a block that nobody routes (RFC 2544). */
function publicAddress(data: LaunchTemplateData, { subnet, host }: Place): string | undefined {
  const asked = data.networkInterfaces?.some((one) => one.associatePublicIpAddress);
  if (!(asked ?? subnet.public)) return undefined;
  const number = parseInt(hash("sha256", `${subnet.id}/${String(host)}`).slice(0, 8), 16);
  return ipv4At("198.18.0.0/15", number % 2 ** 17);
}

/** What the instance of a node is started with. */
export function launchOf(
  group: NodeGroup,
  nodeNumber: number,
  place: Place,
  data: LaunchTemplateData,
  network: Network,
): Launch {
  const { subnet, host, instanceType } = place;
  const { document, networking, clusterId } = group;
  const { ipv6Prefix } = subnet;
  const isIpv6 = networking.networkType === "IPV6" && ipv6Prefix !== undefined;
  return {
    name: nodeIdOf(group.name, nodeNumber),
    clusterId,
    instanceType,
    imageId: document.amiId ?? data.imageId ?? "",
    subnetId: subnet.id,
    privateIpAddress: ipv4At(subnet.cidrBlock, host),
    publicIpAddress: publicAddress(data, place),
    ipv6Address: isIpv6 ? `${ipv6Prefix}::${host.toString(16)}` : undefined,
    securityGroupIds: securityGroupIds(data, subnet.vpcId, network),
    keyName: data.keyName,
    instanceProfileArn: document.iamInstanceProfileArn,
    lifecycle: markets[document.purchaseOption],
    tags: data.tags ?? {},
    configuration: configurationOf(group),
  };
}
