import { expect, test } from "vitest";
import { networkOf } from "#sandbox/seed/network.ts";
import { network } from "#sandbox/testing/cluster-request.ts";

test("ids are EC2's in form, and everything is in a VPC", () => {
  const things = [...network.subnets, ...network.securityGroups];
  for (const { id, vpcId } of things) {
    expect(id).toMatch(/^(subnet|sg)-[0-9a-f]{17}$/);
    expect(network.vpcs.map((vpc) => vpc.id)).toContain(vpcId);
  }
  expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
});

test("another Region has the same network under other ids", () => {
  const elsewhere = networkOf({ accountId: "111122223333", region: "eu-west-1" });
  expect(elsewhere.subnets.map(({ name }) => name)).toEqual(
    network.subnets.map(({ name }) => name),
  );
  expect(elsewhere.subnets[0]?.availabilityZone).toBe("eu-west-1a");
  const ids = new Set(network.subnets.map(({ id }) => id));
  expect(elsewhere.subnets.filter(({ id }) => ids.has(id))).toEqual([]);
});
