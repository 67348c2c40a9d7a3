import "server-only";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { endpointPorts, slurmdPort } from "#lib/pcs/spec/ports.ts";
import { type Finding, linesOf, listed, unknown, unread, warns } from "./lines.ts";
import { type Check, eachGroup, type Subject } from "./subject.ts";
import { closedSide, type End, getsOut, isOpenToItself, type Ports } from "./traffic.ts";

type Cluster = ClusterSpecification["cluster"];

/** The ports of the controller that nodes talk to; slurmdbd and slurmrestd run only where they are asked for. */
function controllerPorts({ slurmConfiguration }: Cluster) {
  const { accounting, slurmRest } = slurmConfiguration ?? {};
  return [
    endpointPorts.SLURMCTLD,
    ...(accounting?.mode === "STANDARD" ? [endpointPorts.SLURMDBD] : []),
    ...(slurmRest?.mode === "STANDARD" ? [endpointPorts.SLURMRESTD] : []),
  ];
}

/** User guide, "Security group requirements": where srun listens unless SrunPortRange says otherwise. */
const usualSrunPorts: Ports = [32_768, 60_999];

function srunPorts({ slurmConfiguration }: Cluster): Ports {
  const range = slurmConfiguration?.slurmCustomSettings?.find(
    ({ parameterName }) => parameterName.toLowerCase() === "srunportrange",
  );
  const [, from, to] = /^(\d+)-(\d+)$/.exec(range?.parameterValue ?? "") ?? [];
  return from && to ? [Number(from), Number(to)] : usualSrunPorts;
}

const portWords = ([from, to]: Ports) =>
  from === to ? `port ${String(from)}` : `ports ${String(from)}–${String(to)}`;

const only = (port: string): Ports => [Number(port), Number(port)];

function closedWays(controller: End, nodes: End, cluster: Cluster): string[] {
  const ways: [End, End, Ports][] = [
    ...controllerPorts(cluster).map((port): [End, End, Ports] => [nodes, controller, only(port)]),
    [controller, nodes, only(slurmdPort)],
    [nodes, nodes, only(slurmdPort)],
    [nodes, nodes, srunPorts(cluster)],
  ];
  return ways.flatMap(([from, to, ports]) => {
    const side = closedSide(from, to, ports);
    const target = from === to ? "each other" : to.name;
    return side
      ? [`${from.name} cannot reach ${target} on ${portWords(ports)}: ${side} allows it.`]
      : [];
  });
}

async function cidrBlocksOf({ ask }: Subject, subnetIds: string[]) {
  const found = await ask.subnets();
  if (!found.ok) return [];
  return found.value.filter(({ id }) => subnetIds.includes(id)).map(({ cidrBlock }) => cidrBlock);
}

const rulesFix =
  "Add rules for these ports, or one security group, for the cluster and its nodes, that allows all traffic from and to itself.";

/** The agent on nodes calls PCS when they start. */
const outFindings = (nodes: End): Finding[] =>
  getsOut(nodes)
    ? []
    : [
        warns(
          `${nodes.name} cannot reach AWS on port 443, where they announce themselves to PCS: no outbound rule of ${listed(nodes.groups.map(({ id }) => id))} allows it.`,
          "Add an outbound rule for TCP 443 to 0.0.0.0/0, or to the PCS endpoint of the VPC.",
        ),
      ];

/** EC2's guide to EFA: a security group that allows all traffic from and to itself. */
const efaFindings = ({ name, groups }: End): Finding[] =>
  groups.some(isOpenToItself)
    ? []
    : [
        warns(
          `${name} have EFA, and none of ${listed(groups.map(({ id }) => id))} allows all traffic from and to itself, as EFA needs.`,
          "Add an inbound and an outbound rule for all traffic of the group itself to one of them.",
        ),
      ];

type Nodes = { name: string; groupIds: string[]; subnetIds: string[]; efa: boolean };

async function findingsFor(subject: Subject, nodes: Nodes): Promise<Finding[]> {
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
    name: nodes.name,
    groups: of(nodes.groupIds),
    cidrBlocks: await cidrBlocksOf(subject, nodes.subnetIds),
  };
  // Other lines say of groups that do not exist.
  if (controller.groups.length === 0 || end.groups.length === 0) return [];
  const closed = closedWays(controller, end, cluster);
  return [
    ...(closed.length > 0 ? [warns(closed.join(" "), rulesFix)] : []),
    ...outFindings(end),
    ...(nodes.efa ? efaFindings(end) : []),
  ];
}

const wellWords = (groupIds: string[], cluster: Cluster) => {
  const ports = [...controllerPorts(cluster), slurmdPort].sort();
  return `${listed(groupIds)} and the cluster's groups let controller and nodes reach each other on ${listed(ports)}, and nodes one another on ${portWords(srunPorts(cluster))}.`;
};

/** User guide, "Security group requirements": controller and nodes reach each other, and nodes one another. */
export const securityRules = eachGroup(async (subject, group, place) => {
  const { computeNodeGroupName, subnetIds, customLaunchTemplate } = group;
  const about = {
    id: `${place}.rules`,
    title: `Security group rules for ${computeNodeGroupName}`,
    place: `${place}.customLaunchTemplate`,
  };
  const template = await subject.ask.template(customLaunchTemplate);
  if (!template.ok || template.value.missing !== undefined) return [];
  const { securityGroupIds: groupIds, networkInterfaces } = template.value.version;
  if (groupIds.length === 0 && template.value.groupsByName) {
    const evidence = `${template.value.name} names its security groups by their names, which are not looked up here.`;
    return linesOf(about, [unknown(evidence, "Name them by their ids.")], "");
  }
  if (groupIds.length === 0) {
    const evidence = `${template.value.name} names no security group, so nodes get the VPC's default one.`;
    const advice = "Name the cluster's security group in the launch template.";
    return linesOf(about, [warns(evidence, advice)], "");
  }
  const name = `Nodes of ${computeNodeGroupName}`;
  const efa = networkInterfaces.efa > 0;
  const findings = await findingsFor(subject, { name, groupIds, subnetIds, efa });
  return linesOf(about, findings, wellWords(groupIds, subject.specification.cluster));
});

/** A cluster without node groups yet gets some later, most likely with the same security groups. */
export const ownRules: Check = async (subject) => {
  const { cluster, nodeGroups } = subject.specification;
  if (nodeGroups.length > 0) return [];
  const { securityGroupIds: groupIds, subnetIds } = cluster.networking;
  const place = "cluster.networking.securityGroupIds";
  const about = { id: "rules", title: "Security group rules", place };
  const name = "Nodes with the same security groups";
  const findings = await findingsFor(subject, { name, groupIds, subnetIds, efa: false });
  return linesOf(about, findings, wellWords(groupIds, cluster));
};
