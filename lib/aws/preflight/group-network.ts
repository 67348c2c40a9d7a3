import "server-only";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { clusterSubnet, subnetWords } from "./cluster-network.ts";
import { blocks, type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import { type Check, eachGroup } from "./subject.ts";

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
  const findings = subnetIds.flatMap((id, index): Finding[] => {
    const at = `${place}.subnetIds[${String(index)}]`;
    const fix = "Choose a subnet of the cluster's VPC.";
    const subnet = found.value.find((each) => each.id === id);
    if (!subnet) return [blocks(`There is no subnet ${id} in this Region.`, fix, at)];
    const words = subnetWords(subnet);
    if (vpcId !== undefined && subnet.vpcId !== vpcId)
      return [blocks(`${words} is in ${subnet.vpcId}, and the cluster in ${vpcId}.`, fix, at)];
    if (!isIpv6 || subnet.hasIpv6) return [];
    const evidence = `${words} has no IPv6 addresses, and the cluster speaks IPv6.`;
    return [warns(evidence, "Choose a subnet with an IPv6 block.", at)];
  });
  const known = found.value.filter(({ id }) => subnetIds.includes(id));
  const words = known.map((subnet) => `${subnetWords(subnet)} in ${subnet.zone}`);
  return linesOf(about, findings, `${listed(words)}: in ${vpcId ?? "the cluster's VPC"}.`);
});

type Set = { subnetIds: string[]; place: string };

/** The sets of subnets that groups have, each once, with the first place that has it. */
function subnetSets(nodeGroups: { subnetIds: string[] }[]): Set[] {
  const sets = new Map<string, Set>();
  nodeGroups.forEach(({ subnetIds }, index) => {
    const sorted = subnetIds.toSorted();
    const key = sorted.join();
    const place = `nodeGroups[${String(index)}].subnetIds`;
    if (!sets.has(key)) sets.set(key, { subnetIds: sorted, place });
  });
  return [...sets.values()];
}

/** Every instance takes an address: the maxima of all groups that have these subnets only must fit in. */
export const addresses: Check = async ({ ask, specification: { cluster, nodeGroups } }) => {
  const found = await ask.subnets();
  // The lines about the subnets say why they could not be read.
  if (!found.ok) return [];
  const controllerIn = cluster.networking.subnetIds[0] ?? "";
  return subnetSets(nodeGroups).flatMap(({ subnetIds, place }): PreflightLine[] => {
    const subnets = subnetIds.flatMap((id) => found.value.find((subnet) => subnet.id === id) ?? []);
    if (subnets.length < subnetIds.length) return [];
    const inside = nodeGroups.filter((group) =>
      group.subnetIds.every((id) => subnetIds.includes(id)),
    );
    const wanted = inside.reduce(
      (sum, { scalingConfiguration }) => sum + scalingConfiguration.maxInstanceCount,
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
