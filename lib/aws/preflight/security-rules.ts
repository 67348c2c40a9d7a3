import "server-only";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { endpointPorts, slurmdPort } from "#lib/pcs/spec/ports.ts";
import { type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import type { RuleFacts, SecurityGroupFacts } from "./read-security-groups.ts";
import { eachGroup, type Subject } from "./subject.ts";

/** One end of a connection: its security groups, and the blocks that its addresses are of. */
type End = { name: string; groups: SecurityGroupFacts[]; cidrBlocks: string[] };

const addressNumber = (address: string) =>
  address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

/** Whether all addresses of one IPv4 block are in another one. */
function contains(outer: string, inner: string): boolean {
  const [outerBase = "", outerBits = "32"] = outer.split("/");
  const [innerBase = "", innerBits = "32"] = inner.split("/");
  const size = 2 ** (32 - Number(outerBits));
  return (
    Number(outerBits) <= Number(innerBits) &&
    Math.floor(addressNumber(outerBase) / size) === Math.floor(addressNumber(innerBase) / size)
  );
}

/** Whether a rule lets the other end through. What cannot be compared gets the benefit of the doubt. */
function admits({ ports, groupIds, cidrBlocks, more }: RuleFacts, port: number, other: End) {
  if (port < ports.from || port > ports.to) return false;
  if (more || cidrBlocks.includes("0.0.0.0/0")) return true;
  if (other.groups.some(({ id }) => groupIds.includes(id))) return true;
  const { cidrBlocks: theirs } = other;
  return (
    theirs.length > 0 && theirs.every((inner) => cidrBlocks.some((outer) => contains(outer, inner)))
  );
}

/** Which way is closed between two ends, if any: rules of either end can close it. */
function closedSide(from: End, to: End, port: number): string | undefined {
  const leaves = from.groups.some(({ outbound }) =>
    outbound.some((rule) => admits(rule, port, to)),
  );
  if (!leaves) return `no outbound rule of ${listed(from.groups.map(({ id }) => id))}`;
  const enters = to.groups.some(({ inbound }) => inbound.some((rule) => admits(rule, port, from)));
  return enters ? undefined : `no inbound rule of ${listed(to.groups.map(({ id }) => id))}`;
}

/** The ports of the controller that nodes talk to; slurmdbd and slurmrestd run only where they are asked for. */
function controllerPorts({ slurmConfiguration }: ClusterSpecification["cluster"]) {
  const { accounting, slurmRest } = slurmConfiguration ?? {};
  return [
    endpointPorts.SLURMCTLD,
    ...(accounting?.mode === "STANDARD" ? [endpointPorts.SLURMDBD] : []),
    ...(slurmRest?.mode === "STANDARD" ? [endpointPorts.SLURMRESTD] : []),
  ];
}

function closedWays(controller: End, nodes: End, ports: string[]): string[] {
  const ways: [End, End, string][] = [
    ...ports.map((port): [End, End, string] => [nodes, controller, port]),
    [controller, nodes, slurmdPort],
    [nodes, nodes, slurmdPort],
  ];
  return ways.flatMap(([from, to, port]) => {
    const side = closedSide(from, to, Number(port));
    const target = from === to ? "each other" : to.name;
    return side ? [`${from.name} cannot reach ${target} on port ${port}: ${side} allows it.`] : [];
  });
}

async function cidrBlocksOf({ ask }: Subject, subnetIds: string[]) {
  const found = await ask.subnets();
  if (!found.ok) return [];
  return found.value.filter(({ id }) => subnetIds.includes(id)).map(({ cidrBlock }) => cidrBlock);
}

const fix =
  "Add rules for these ports, or one security group, for the cluster and its nodes, that allows all traffic from and to itself.";

async function findingsFor(
  subject: Subject,
  nodes: { name: string; groupIds: string[]; subnetIds: string[] },
): Promise<Finding[]> {
  const { cluster } = subject.specification;
  const { securityGroupIds, subnetIds } = cluster.networking;
  const found = await subject.ask.securityGroups([...securityGroupIds, ...nodes.groupIds]);
  if (!found.ok) return [unread(found.error)];
  const of = (ids: string[]) => found.value.filter(({ id }) => ids.includes(id));
  const controller: End = {
    name: "The controller",
    groups: of(securityGroupIds),
    cidrBlocks: await cidrBlocksOf(subject, subnetIds),
  };
  const end: End = {
    name: `Nodes of ${nodes.name}`,
    groups: of(nodes.groupIds),
    cidrBlocks: await cidrBlocksOf(subject, nodes.subnetIds),
  };
  // Other lines say of groups that do not exist.
  if (controller.groups.length === 0 || end.groups.length === 0) return [];
  const closed = closedWays(controller, end, controllerPorts(cluster));
  return closed.length > 0 ? [warns(closed.join(" "), fix)] : [];
}

/** User guide, "Security group requirements": controller and nodes reach each other, and nodes one another. */
export const securityRules = eachGroup(async (subject, group, place) => {
  const { computeNodeGroupName: name, subnetIds, customLaunchTemplate } = group;
  const about = {
    id: `${place}.rules`,
    title: `Security group rules for ${name}`,
    place: `${place}.customLaunchTemplate`,
  };
  const template = await subject.ask.template(customLaunchTemplate);
  if (!template.ok || template.value.missing !== undefined) return [];
  const { securityGroupIds: groupIds } = template.value.version;
  if (groupIds.length === 0) {
    const evidence = `${template.value.name} names no security group, so nodes get the VPC's default one.`;
    const advice = "Name the cluster's security group in the launch template.";
    return linesOf(about, [warns(evidence, advice)], "");
  }
  const ports = [...controllerPorts(subject.specification.cluster), slurmdPort].sort();
  const well = `${listed(groupIds)} and the cluster's groups let controller and nodes reach each other on ${listed(ports)}.`;
  return linesOf(about, await findingsFor(subject, { name, groupIds, subnetIds }), well);
});
