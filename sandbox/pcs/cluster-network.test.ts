import { type NetworkingRequest, ValidationException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { clusterRequest, securityGroupId, subnetId } from "#sandbox/testing/cluster-request.ts";
import { createCluster, getCluster, refusal, startWithClient } from "#sandbox/testing/clusters.ts";
import { transitionMs } from "#sandbox/testing/start-sandbox.ts";

test("an IPv6 cluster has IPv6 addresses and empty IPv4 ones", async () => {
  const { pcs, advance } = await startWithClient();
  const { networking } = clusterRequest();
  await createCluster(pcs, clusterRequest({ networking: { ...networking, networkType: "IPV6" } }));
  advance(transitionMs);
  expect(await getCluster(pcs, "weather-forecast")).toMatchObject({
    networking: { networkType: "IPV6" },
    endpoints: [{ privateIpAddress: "", ipv6Address: "2001:db8:20:1::a" }],
  });
});

test("controllers in one subnet have different addresses", async () => {
  const { pcs, advance } = await startWithClient();
  for (const clusterName of ["first", "second"]) {
    await createCluster(pcs, clusterRequest({ clusterName }));
    advance(transitionMs);
  }
  const addresses = await Promise.all(["first", "second"].map((name) => getCluster(pcs, name)));
  expect(addresses.map((cluster) => cluster.endpoints?.[0]?.privateIpAddress)).toEqual([
    "10.20.0.10",
    "10.20.0.11",
  ]);
});

const hpcGroup = securityGroupId("pcs-cluster");

test.each<[string, Partial<NetworkingRequest>, string]>([
  ["an unknown subnet", { subnetIds: ["subnet-00000000"] }, "networking.subnetIds[0]"],
  [
    "an unknown group",
    { securityGroupIds: [hpcGroup, "sg-00000000"] },
    "networking.securityGroupIds[1]",
  ],
  [
    "a group of another VPC",
    { securityGroupIds: [securityGroupId("lab-cluster")] },
    "networking.securityGroupIds[0]",
  ],
  [
    "a subnet without free addresses",
    { subnetIds: [subnetId("lab-public-c")], securityGroupIds: [securityGroupId("lab-cluster")] },
    "networking.subnetIds[0]",
  ],
  [
    "IPv6 in a subnet without it",
    {
      subnetIds: [subnetId("lab-private-a")],
      securityGroupIds: [securityGroupId("lab-cluster")],
      networkType: "IPV6",
    },
    "networking.networkType",
  ],
])("%s is refused at its field", async (_what, networking, field) => {
  const { pcs } = await startWithClient();
  const request = {
    ...clusterRequest(),
    networking: { ...clusterRequest().networking, ...networking },
  };
  const error = await refusal(createCluster(pcs, request));
  expect(error).toBeInstanceOf(ValidationException);
  expect(error).toMatchObject({ reason: "other", fieldList: [{ name: field }] });
});

test("whoever names what is not there is told what is", async () => {
  const { pcs } = await startWithClient();
  const subnet = subnetId("hpc-private-a");
  const networking = (subnetIds: string[], securityGroupIds: string[]) =>
    refusal(createCluster(pcs, clusterRequest({ networking: { subnetIds, securityGroupIds } })));
  const noSubnet = String(await networking(["subnet-00000000"], [hpcGroup]));
  expect(noSubnet).toContain("There is no subnet subnet-00000000 in us-east-1.");
  expect(noSubnet).toContain(`${subnet} (hpc-private-a), `);
  expect(noSubnet).not.toContain("public");
  const noGroup = String(await networking([subnet], ["sg-00000000"]));
  expect(noGroup).toContain("There is no security group sg-00000000 in us-east-1.");
  expect(noGroup).toContain(`${hpcGroup} (pcs-cluster), `);
  expect(noGroup).not.toContain("lab");
});
