import "server-only";
import type { NodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { marketProblem } from "#lib/pcs/spec/purchase.ts";
import { clusterSubnet } from "./cluster-network.ts";
import { blocks, type Finding, linesOf, listed, unread, warns } from "./lines.ts";
import type { Template } from "./read-template.ts";
import { eachGroup, type Subject } from "./subject.ts";
import { trapFindings } from "./template-traps.ts";

type Reference = NodeGroupSpecification["customLaunchTemplate"];

function missingFinding(
  missing: "template" | "version",
  { id, version }: Reference,
  place: string,
): Finding {
  return missing === "template"
    ? blocks(
        `There is no launch template ${id} in this Region.`,
        "Choose another one.",
        `${place}.customLaunchTemplate.id`,
      )
    : blocks(
        `The launch template ${id} has no version ${version}.`,
        "Choose a version that it has.",
        `${place}.customLaunchTemplate.version`,
      );
}

/** CreateComputeNodeGroup, purchaseOption and amiId: what the template has to say, or not to say. */
function memberFindings(group: NodeGroupSpecification, template: Template, place: string) {
  const types = group.instanceConfigs.map(({ instanceType }) => instanceType);
  const market = marketProblem(group.purchaseOption ?? "ONDEMAND", types, template.version);
  const other = template.subnetIds.filter((id) => !group.subnetIds.includes(id));
  const findings: Finding[] = [];
  if (group.amiId === undefined && template.version.imageId === undefined) {
    const evidence = `Neither the group nor ${template.name} names an AMI.`;
    findings.push(blocks(evidence, "Name an AMI in the group.", `${place}.amiId`));
  }
  if (market) {
    const fix = "Choose another template, or another purchase option.";
    findings.push(blocks(`${template.name}: ${market}`, fix));
  }
  if (other.length > 0) {
    const evidence = `${template.name} names ${listed(other)} in its network interfaces, which the group does not have.`;
    findings.push(blocks(evidence, "Choose a template without subnets."));
  }
  return findings;
}

/** User guide, "Using Amazon EC2 launch templates": PCS changes and deletes its own at will. */
const ownFinding = ({ name }: Template): Finding[] =>
  /^pcs-.*-do-not-delete$/.test(name)
    ? [
        warns(
          `PCS made ${name} for a group of its own, and deletes it with that group.`,
          "Choose a template of yours.",
        ),
      ]
    : [];

/** EFA is asked for in the template, and has to be there in every type and within one subnet. */
async function efaFindings(
  { ask }: Subject,
  group: NodeGroupSpecification,
  { name, version, networkCards }: Template,
): Promise<Finding[]> {
  const { efa } = version.networkInterfaces;
  if (efa === 0) return [];
  const found = await ask.types();
  const wanted = new Set(group.instanceConfigs.map(({ instanceType }) => instanceType));
  const types = found.ok ? found.value.filter((type) => wanted.has(type.name)) : [];
  const without = types.filter((type) => !type.efa);
  const few = types.filter((type) => type.efa && type.networkCards < networkCards);
  const findings: Finding[] = [];
  if (without.length > 0) {
    const evidence = `${name} has ${String(efa)} EFA interfaces, and ${listed(without.map((type) => type.name))} has no EFA: EC2 would not start it.`;
    findings.push(warns(evidence, "Choose types with EFA, or a template without it."));
  }
  if (few.length > 0) {
    const cards = few.map((type) => `${type.name} has ${String(type.networkCards)}`);
    const evidence = `${name} uses ${String(networkCards)} network cards, and ${listed(cards)}: EC2 would not start it.`;
    findings.push(warns(evidence, "Choose a template that is made for the type."));
  }
  if (group.subnetIds.length > 1) {
    const evidence = `${name} has EFA, which does not reach from one subnet of the group to another.`;
    findings.push(warns(evidence, "Choose one subnet for the group."));
  }
  return findings;
}

/** All security groups of the template are in the VPC of the cluster. */
async function securityGroupFindings(subject: Subject, { name, version }: Template) {
  const { securityGroupIds } = version;
  const vpcId = (await clusterSubnet(subject))?.vpcId;
  if (securityGroupIds.length === 0 || vpcId === undefined) return [];
  const found = await subject.ask.securityGroups(securityGroupIds);
  if (!found.ok) return [unread(found.error)];
  return securityGroupIds.flatMap((id): Finding[] => {
    const group = found.value.find((each) => each.id === id);
    if (!group) {
      const evidence = `${name} names the security group ${id}, which does not exist here.`;
      return [warns(evidence, "Mend the template, or choose another version.")];
    }
    if (group.vpcId === vpcId) return [];
    const evidence = `${name} names ${id} (${group.name}) of ${group.vpcId}, and the cluster is in ${vpcId}.`;
    return [blocks(evidence, "Choose a template for the cluster's VPC.")];
  });
}

/** CreateComputeNodeGroup, customLaunchTemplate. */
export const launchTemplate = eachGroup(async (subject, group, place) => {
  const reference = group.customLaunchTemplate;
  const about = {
    id: `${place}.template`,
    title: `Launch template of ${group.computeNodeGroupName}`,
    place: `${place}.customLaunchTemplate`,
  };
  const found = await subject.ask.template(reference);
  if (!found.ok) return linesOf(about, [unread(found.error)], "");
  const template = found.value;
  if (template.missing !== undefined)
    return linesOf(about, [missingFinding(template.missing, reference, place)], "");
  const findings = [
    ...memberFindings(group, template, place),
    ...ownFinding(template),
    ...trapFindings(group, template),
    ...(await efaFindings(subject, group, template)),
    ...(await securityGroupFindings(subject, template)),
  ];
  const { number, imageId } = template.version;
  const said = imageId === undefined ? "it leaves the AMI to the group" : `its AMI is ${imageId}`;
  const well = `${template.name} (${reference.id}) has version ${String(number)}; ${said}.`;
  return linesOf(about, findings, well);
});
