/** One rule of a security group, for addresses or for the members of a group. */
export type SecurityGroupRule = {
  protocol: "-1" | "tcp";
  port?: number;
  description?: string;
} & ({ cidrBlock: string } | { groupId: string });

export type SecurityGroup = {
  id: string;
  name: string;
  vpcId: string;
  description: string;
  inbound: SecurityGroupRule[];
  outbound: SecurityGroupRule[];
};

type GroupSeed = Pick<SecurityGroup, "name" | "vpcId" | "description">;

const everywhere: SecurityGroupRule = { protocol: "-1", cidrBlock: "0.0.0.0/0" };

const ssh: SecurityGroupRule = {
  protocol: "tcp",
  port: 22,
  cidrBlock: "203.0.113.0/24",
  description: "Office",
};

/** User guide, "Security group requirements": everything from and to the group itself, and out. */
function clusterGroup(id: string, group: GroupSeed): SecurityGroup {
  const itself: SecurityGroupRule = { protocol: "-1", groupId: id };
  return { id, ...group, inbound: [itself], outbound: [itself, everywhere] };
}

const loginGroup = (id: string, group: GroupSeed): SecurityGroup => ({
  id,
  ...group,
  inbound: [ssh],
  outbound: [everywhere],
});

/** The group that EC2 makes with every VPC. */
const defaultGroup = (id: string, vpcId: string): SecurityGroup => ({
  id,
  vpcId,
  name: "default",
  description: "Default security group of the VPC",
  inbound: [{ protocol: "-1", groupId: id }],
  outbound: [everywhere],
});

/** The security groups of the two VPCs; only `pcs-cluster` and `lab-cluster` suit PCS. */
export function securityGroupsOf(
  id: (prefix: string, number: number) => string,
  { hpc, lab }: { hpc: string; lab: string },
): SecurityGroup[] {
  const description = "Controller and nodes reach each other";
  return [
    clusterGroup(id("sg", 1), { name: "pcs-cluster", vpcId: hpc, description }),
    loginGroup(id("sg", 2), {
      name: "login-ssh",
      vpcId: hpc,
      description: "SSH to login nodes from the office",
    }),
    defaultGroup(id("sg", 3), hpc),
    clusterGroup(id("sg", 11), { name: "lab-cluster", vpcId: lab, description }),
    defaultGroup(id("sg", 12), lab),
  ];
}
