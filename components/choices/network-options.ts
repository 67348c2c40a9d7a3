import type { Option } from "#components/ui/option.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { SecurityGroupChoice, SubnetChoice } from "#lib/pcs/view/choices.ts";

const freeWords = (count: number) =>
  count === 0
    ? "no free address"
    : `${formatNumber(count)} free ${count === 1 ? "address" : "addresses"}`;

/** Subnets with their zone and free addresses, under their VPC when there are several. */
export function subnetOptions(subnets: SubnetChoice[]): Option[] {
  const several = new Set(subnets.map(({ vpcId }) => vpcId)).size > 1;
  return subnets.map(({ id, name, zone, freeAddresses, vpcId }) => ({
    value: id,
    label: name || id,
    detail: `${zone} · ${freeWords(freeAddresses)}`,
    ...(several && { group: vpcId }),
  }));
}

export const securityGroupOptions = (groups: SecurityGroupChoice[]): Option[] =>
  groups.map(({ id, name, description }) => ({ value: id, label: name, detail: description }));

/** The VPC of a subnet, when the subnet is among those that could be listed. */
export const vpcOf = (subnets: SubnetChoice[], id: string) =>
  subnets.find((subnet) => subnet.id === id)?.vpcId;
