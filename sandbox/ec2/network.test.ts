import { expect, test } from "vitest";
import { network, securityGroupId, subnetId } from "#sandbox/testing/cluster-request.ts";
import { awsClients } from "#sandbox/testing/aws-clients.ts";
import { startWithGroup } from "#sandbox/testing/active-cluster.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

const start = async () => awsClients((await startTestSandbox()).endpoint);

test("DescribeVpcs shows both VPCs", async () => {
  const { ec2 } = await start();
  const { Vpcs, NextToken } = await ec2.describeVpcs();
  expect(NextToken).toBeUndefined();
  expect(Vpcs).toMatchObject([
    {
      VpcId: network.vpcs[0]?.id,
      OwnerId: "111122223333",
      CidrBlock: "10.20.0.0/16",
      IsDefault: false,
      InstanceTenancy: "default",
      State: "available",
      Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: "2001:db8:20::/56" }],
      Tags: [{ Key: "Name", Value: "hpc" }],
    },
    { CidrBlock: "10.30.0.0/16", Tags: [{ Key: "Name", Value: "lab" }] },
  ]);
  expect(Vpcs?.[1]?.Ipv6CidrBlockAssociationSet).toBeUndefined();
});

test("DescribeVpcAttribute tells the DNS settings that PCS needs", async () => {
  const { ec2 } = await start();
  const VpcId = network.vpcs[0]?.id;
  for (const Attribute of ["enableDnsSupport", "enableDnsHostnames"] as const) {
    const answer = await ec2.describeVpcAttribute({ VpcId, Attribute });
    expect(answer.EnableDnsSupport ?? answer.EnableDnsHostnames).toEqual({ Value: true });
  }
  const absent = ec2.describeVpcAttribute({ VpcId: "vpc-1", Attribute: "enableDnsSupport" });
  await expect(absent).rejects.toThrow(expect.objectContaining({ name: "InvalidVpcID.NotFound" }));
});

test("DescribeSubnets tells zones, addresses and whether a subnet is public", async () => {
  const { ec2 } = await start();
  const { Subnets } = await ec2.describeSubnets({
    Filters: [
      { Name: "vpc-id", Values: [network.vpcs[0]?.id ?? ""] },
      { Name: "availability-zone", Values: ["us-east-1c"] },
    ],
  });
  expect(Subnets).toMatchObject([
    {
      SubnetId: subnetId("hpc-private-c"),
      SubnetArn: `arn:aws:ec2:us-east-1:111122223333:subnet/${subnetId("hpc-private-c")}`,
      AvailabilityZoneId: "use1-az3",
      AvailableIpAddressCount: 3574,
      MapPublicIpOnLaunch: false,
      AssignIpv6AddressOnCreation: true,
    },
    { MapPublicIpOnLaunch: true, Tags: [{ Key: "Name", Value: "hpc-public-c" }] },
  ]);
});

test("controllers and instances take addresses", async () => {
  const { endpoint, pcs, settle, group } = await startWithGroup();
  const { ec2 } = awsClients(endpoint);
  const free = async () => {
    const { Subnets } = await ec2.describeSubnets({ SubnetIds: [subnetId("hpc-private-a")] });
    return Subnets?.[0]?.AvailableIpAddressCount;
  };
  expect(await free()).toBe(4021 - 1);
  await pcs.updateComputeNodeGroup({
    clusterIdentifier: group.clusterId ?? "",
    computeNodeGroupIdentifier: group.id ?? "",
    scalingConfiguration: { minInstanceCount: 3, maxInstanceCount: 4 },
  });
  settle();
  expect(await free()).toBe(4021 - 4);
});

test("DescribeSecurityGroups shows the rules that PCS wants, and a group without them", async () => {
  const { ec2 } = await start();
  const wanted = securityGroupId("pcs-cluster");
  const { SecurityGroups } = await ec2.describeSecurityGroups({
    GroupIds: [wanted, securityGroupId("login-ssh")],
  });
  const itself = { IpProtocol: "-1", UserIdGroupPairs: [{ GroupId: wanted }] };
  const everywhere = { IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
  expect(SecurityGroups).toMatchObject([
    {
      GroupName: "pcs-cluster",
      IpPermissions: [itself],
      IpPermissionsEgress: [itself, everywhere],
    },
    {
      GroupName: "login-ssh",
      IpPermissions: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22 }],
      IpPermissionsEgress: [everywhere],
    },
  ]);
});

test("DescribeRouteTables tells public from private subnets", async () => {
  const { ec2 } = await start();
  const outOf = async (name: string) => {
    const Filters = [{ Name: "association.subnet-id", Values: [subnetId(name)] }];
    const { RouteTables } = await ec2.describeRouteTables({ Filters });
    return RouteTables?.[0]?.Routes?.find((route) => route.DestinationCidrBlock === "0.0.0.0/0");
  };
  expect((await outOf("hpc-public-b"))?.GatewayId).toMatch(/^igw-/);
  expect((await outOf("lab-private-a"))?.NatGatewayId).toMatch(/^nat-/);
});

test("accounts and Regions have networks of their own", async () => {
  const { endpoint } = await startTestSandbox();
  const ids = async (region: string) => {
    const { ec2 } = awsClients(endpoint, { region });
    const { Subnets = [] } = await ec2.describeSubnets();
    expect(Subnets.every(({ AvailabilityZone }) => AvailabilityZone?.startsWith(region))).toBe(
      true,
    );
    return Subnets.map(({ SubnetId }) => SubnetId);
  };
  const here = await ids("us-east-1");
  const there = await ids("ap-southeast-2");
  expect(there).toHaveLength(here.length);
  expect(there.filter((id) => here.includes(id))).toEqual([]);
});
