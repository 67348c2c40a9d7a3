import "server-only";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import { blocks, type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import type { SubnetFacts } from "./read-network.ts";
import type { Check, Subject } from "./subject.ts";

const place = "cluster.networking.subnetIds[0]";

/** A subnet as sentences name it. */
export const subnetWords = ({ id, name }: SubnetFacts) => (name ? `${id} (${name})` : id);

/** The subnet of the cluster, once it is known that it exists. */
export async function clusterSubnet({ ask, specification }: Subject) {
  const [id] = specification.cluster.networking.subnetIds;
  const found = await ask.subnets();
  return found.ok ? found.value.find((subnet) => subnet.id === id) : undefined;
}

/** VPC requirements of the user guide: no Outpost, no Local Zone, no Wavelength Zone. */
async function siteFindings({ ask }: Subject, subnet: SubnetFacts): Promise<Finding[]> {
  const fix = "Choose a subnet in an Availability Zone of the Region.";
  if (subnet.onOutpost) {
    return [blocks(`${subnetWords(subnet)} is on an Outpost, where PCS puts no controller.`, fix)];
  }
  const type = await ask.zoneType(subnet.zone);
  if (!type.ok) return [unread(type.error)];
  if (type.value === undefined || type.value === "availability-zone") return [];
  const evidence = `${subnetWords(subnet)} is in ${subnet.zone}, a ${type.value}, where PCS puts no controller.`;
  return [blocks(evidence, fix)];
}

/** CreateCluster, networking: what the controller's network interface needs of its subnet. */
async function subnetFindings(subject: Subject, subnet: SubnetFacts): Promise<Finding[]> {
  const { networkType } = subject.specification.cluster.networking;
  const words = subnetWords(subnet);
  const full = blocks(
    `${words} has no free address, and the controller needs one.`,
    "Choose another subnet.",
  );
  const ipv4Only = blocks(
    `${words} has no IPv6 addresses, and the network type is IPv6.`,
    "Choose a subnet with an IPv6 block, or IPv4.",
    "cluster.networking.networkType",
  );
  return [
    ...(subnet.freeAddresses < 1 ? [full] : []),
    ...(networkType === "IPV6" && !subnet.hasIpv6 ? [ipv4Only] : []),
    ...(await siteFindings(subject, subnet)),
  ];
}

/** The subnet of the controller. */
export const controllerSubnet: Check = async (subject) => {
  const about = { id: "subnet", title: "Subnet of the controller", place };
  const found = await subject.ask.subnets();
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const subnet = await clusterSubnet(subject);
  if (!subnet) {
    const [id = ""] = subject.specification.cluster.networking.subnetIds;
    const evidence = `There is no subnet ${id} in ${subject.context.connection.region}.`;
    const fix = "Choose a subnet of this account and Region.";
    return linesOf(about, [blocks(evidence, fix)], "");
  }
  const well = `${subnetWords(subnet)} is in ${subnet.vpcId} and ${subnet.zone}, with ${formatNumber(subnet.freeAddresses)} free addresses.`;
  return linesOf(about, await subnetFindings(subject, subnet), well);
};

/** VPC requirements of the user guide: default tenancy, DNS resolution and hostnames. */
export const vpc: Check = async (subject) => {
  const id = (await clusterSubnet(subject))?.vpcId;
  if (id === undefined) return [];
  const about = { id: "vpc", title: "VPC", place };
  const [tenancy, dns] = await Promise.all([subject.ask.tenancy(id), subject.ask.dns(id)]);
  const findings: Finding[] = [];
  if (!tenancy.ok) findings.push(unread(tenancy.error));
  else if (tenancy.value !== "default") {
    const evidence = `${id} has the tenancy ${tenancy.value ?? "unknown"}, and PCS wants the default one.`;
    findings.push(warns(evidence, "Choose a subnet of another VPC."));
  }
  if (!dns.ok) findings.push(unread(dns.error));
  else if (!dns.value.hostnames || !dns.value.resolution) {
    const off = listed([
      ...(dns.value.resolution ? [] : ["DNS resolution"]),
      ...(dns.value.hostnames ? [] : ["DNS hostnames"]),
    ]);
    findings.push(warns(`${id} has ${off} switched off.`, `Switch on ${off} of the VPC.`));
  }
  const well = `${id} has default tenancy, DNS resolution and DNS hostnames, as PCS wants.`;
  return linesOf(about, findings, well);
};

/** CreateCluster, securityGroupIds: they exist, in the VPC of the subnet. */
export const clusterSecurityGroups: Check = async (subject) => {
  const { securityGroupIds } = subject.specification.cluster.networking;
  const list = "cluster.networking.securityGroupIds";
  const about = { id: "security-groups", title: "Security groups of the cluster", place: list };
  const found = await subject.ask.securityGroups(securityGroupIds);
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const vpcId = (await clusterSubnet(subject))?.vpcId;
  const findings = securityGroupIds.flatMap((id, index): Finding[] => {
    const at = `${list}[${String(index)}]`;
    const group = found.value.find((each) => each.id === id);
    const fix = "Choose a security group of the subnet's VPC.";
    if (!group) return [blocks(`There is no security group ${id} in this Region.`, fix, at)];
    if (vpcId === undefined || group.vpcId === vpcId) return [];
    const evidence = `${id} (${group.name}) is in ${group.vpcId}, and the subnet in ${vpcId}.`;
    return [blocks(evidence, fix, at)];
  });
  const names = found.value.map(({ id, name }) => `${id} (${name})`).join(", ");
  return linesOf(about, findings, `${names}: in ${vpcId ?? "the same VPC"}, as the subnet is.`);
};
