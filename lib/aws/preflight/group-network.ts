import "server-only";
import type { NodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { clusterSubnet, subnetWords } from "./cluster-network.ts";
import { blocks, type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import { type Check, eachGroup, type Subject } from "./subject.ts";

/** What kind each zone is, as far as it may be looked up: the line about the controller's says that it may not. */
async function zoneTypes({ ask }: Subject, zones: string[]) {
  const types = await Promise.all(
    [...new Set(zones)].map(async (zone) => {
      const found = await ask.zoneType(zone);
      return [zone, found.ok ? found.value : undefined] as const;
    }),
  );
  return new Map(types);
}

/** CreateComputeNodeGroup, subnetIds: they exist, in the VPC of the cluster. */
export const groupSubnets: Check = eachGroup(async (subject, group, place) => {
  const { computeNodeGroupName: name, subnetIds } = group;
  const about = {
    id: `${place}.subnets`,
    title: `Subnets of ${name}`,
    place: `${place}.subnetIds`,
  };
  const found = await subject.ask.subnets();
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const vpcId = (await clusterSubnet(subject))?.vpcId;
  const isIpv6 = subject.specification.cluster.networking.networkType === "IPV6";
  const zones = await zoneTypes(
    subject,
    found.value.map(({ zone }) => zone),
  );
  const findings = subnetIds.flatMap((id, index): Finding[] => {
    const at = `${place}.subnetIds[${String(index)}]`;
    const fix = "Choose a subnet of the cluster's VPC.";
    const subnet = found.value.find((each) => each.id === id);
    if (!subnet) return [blocks(`There is no subnet ${id} in this Region.`, fix, at)];
    const words = subnetWords(subnet);
    if (vpcId !== undefined && subnet.vpcId !== vpcId)
      return [blocks(`${words} is in ${subnet.vpcId}, and the cluster in ${vpcId}.`, fix, at)];
    const zone = zones.get(subnet.zone);
    if (subnet.onOutpost || (zone !== undefined && zone !== "availability-zone")) {
      const where = subnet.onOutpost ? "on an Outpost" : `in ${subnet.zone}, a ${zone ?? ""}`;
      const evidence = `${words} is ${where}, which PCS is not made for.`;
      return [warns(evidence, "Choose a subnet in an Availability Zone of the Region.", at)];
    }
    if (!isIpv6 || subnet.hasIpv6) return [];
    const evidence = `${words} has no IPv6 addresses, and the cluster speaks IPv6.`;
    return [warns(evidence, "Choose a subnet with an IPv6 block.", at)];
  });
  const known = found.value.filter(({ id }) => subnetIds.includes(id));
  const words = known.map((subnet) => `${subnetWords(subnet)} in ${subnet.zone}`);
  return linesOf(about, findings, `${listed(words)}: in ${vpcId ?? "the cluster's VPC"}.`);
});

type SubnetSet = { subnetIds: string[]; place: string };

/** The sets of subnets that groups have, and all of them together, each once, with the first place that has it. */
function subnetSets(nodeGroups: { subnetIds: string[] }[]): SubnetSet[] {
  const sets = new Map<string, SubnetSet>();
  const add = (subnetIds: string[], place: string) => {
    const sorted = [...new Set(subnetIds)].sort();
    const key = sorted.join();
    if (!sets.has(key)) sets.set(key, { subnetIds: sorted, place });
  };
  nodeGroups.forEach(({ subnetIds }, index) =>
    add(subnetIds, `nodeGroups[${String(index)}].subnetIds`),
  );
  // Groups that share some subnets and not others may fit in theirs, each by itself, and not together.
  const shares = nodeGroups.some(({ subnetIds }, index) =>
    nodeGroups
      .slice(index + 1)
      .some((other) => subnetIds.some((id) => other.subnetIds.includes(id))),
  );
  if (shares)
    add(
      nodeGroups.flatMap(({ subnetIds }) => subnetIds),
      "nodeGroups[0].subnetIds",
    );
  return [...sets.values()];
}

/** How many addresses each group takes of its subnets at its largest. */
async function takenBy({ ask }: Subject, group: NodeGroupSpecification) {
  const template = await ask.template(group.customLaunchTemplate);
  const each = template.ok && template.value.missing === undefined ? template.value.addresses : 1;
  return { ...group, taken: each * group.scalingConfiguration.maxInstanceCount };
}

/** Every instance takes an address: the maxima of all groups that have these subnets only must fit in. */
export const addresses: Check = async (subject) => {
  const { cluster } = subject.specification;
  const found = await subject.ask.subnets();
  // The lines about the subnets say why they could not be read.
  if (!found.ok) return [];
  const nodeGroups = await Promise.all(
    subject.specification.nodeGroups.map((group) => takenBy(subject, group)),
  );
  const controllerIn = cluster.networking.subnetIds[0] ?? "";
  return subnetSets(nodeGroups).flatMap(({ subnetIds, place }): PreflightLine[] => {
    const subnets = subnetIds.flatMap((id) => found.value.find((subnet) => subnet.id === id) ?? []);
    if (subnets.length < subnetIds.length) return [];
    const inside = nodeGroups.filter((group) =>
      group.subnetIds.every((id) => subnetIds.includes(id)),
    );
    const wanted = inside.reduce(
      (sum, { taken }) => sum + taken,
      subnetIds.includes(controllerIn) ? 1 : 0,
    );
    const free = subnets.reduce((sum, { freeAddresses }) => sum + freeAddresses, 0);
    const names = listed(inside.map(({ computeNodeGroupName }) => computeNodeGroupName));
    const also = subnetIds.includes(controllerIn) ? " and the controller" : "";
    const words = `${listed(subnets.map(subnetWords))}: ${formatNumber(free)} free addresses, and ${names}${also} may take ${formatNumber(wanted)}.`;
    const fix = "Lower the maxima, or add a subnet: instances without an address do not start.";
    const about = { id: `addresses ${subnetIds.join()}`, title: "Free addresses", place };
    return linesOf(about, wanted > free ? [warns(words, fix)] : [], words);
  });
};
