import type { NodeGroupSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { type Finding, listed, warns } from "./lines.ts";
import type { Template } from "./read-template.ts";

/** What PCS takes from the group, or EC2 from one place: said once more in the template, it does harm. */
export function trapFindings(
  { purchaseOption }: Pick<NodeGroupSpecification, "purchaseOption">,
  {
    name,
    version,
    instanceProfile,
    groupsTwice,
    plainUserData,
  }: Omit<Template, "subnetIds" | "networkCards" | "addresses" | "groupsByName">,
): Finding[] {
  const set = [
    // A capacity block has instances of one type, which its template names.
    ...(version.instanceType && purchaseOption !== "CAPACITY_BLOCK"
      ? [`the instance type ${version.instanceType}`]
      : []),
    ...(instanceProfile ? [`the instance profile ${instanceProfile}`] : []),
  ];
  const findings: Finding[] = [];
  if (set.length > 0) {
    const evidence = `${name} sets ${listed(set)}, which PCS takes from the group.`;
    findings.push(warns(evidence, "Leave that out, in a new version of the template."));
  }
  if (groupsTwice) {
    const evidence = `${name} has security groups in its network interfaces and beside them, and EC2 starts no such instance.`;
    findings.push(warns(evidence, "Name them in the network interfaces alone."));
  }
  if (plainUserData) {
    const evidence = `The user data of ${name} is not MIME multipart, and PCS adds a part of its own.`;
    findings.push(warns(evidence, "Make it a MIME multipart document."));
  }
  return findings;
}
