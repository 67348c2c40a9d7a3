import { AccessDeniedException, ValidationException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import { bootstrapIdOf } from "#sandbox/pcs/node-registration.ts";
import {
  clusterIdentifier,
  createGroup,
  startWithCluster,
  startWithGroup,
} from "#sandbox/testing/active-cluster.ts";
import { getCluster, refusal } from "#sandbox/testing/clusters.ts";

test("a node is told all that it needs, and the same when it asks again", async () => {
  const { pcs, cluster, settle } = await startWithCluster();
  const nodeLifecycleActions = {
    stages: {
      nodeReady: [{ name: "a", scriptSource: { scriptLocation: "s3://scripts/a.sh" } }],
    },
  };
  const group = await createGroup(pcs, { nodeLifecycleActions });
  settle();
  const request = { clusterIdentifier: cluster.id, bootstrapId: bootstrapIdOf(group.id ?? "", 3) };
  const registered = await pcs.registerComputeNodeGroupInstance(request);
  expect(registered.sharedSecret).toMatch(/^[\w+/]{43}=$/);
  expect(registered).toMatchObject({
    nodeID: "workers-3",
    endpoints: (await getCluster(pcs, clusterIdentifier)).endpoints,
    clusterName: clusterIdentifier,
    computeNodeGroupId: group.id,
    computeNodeGroupName: "workers",
    nodeLifecycleActions,
  });
  const again = await pcs.registerComputeNodeGroupInstance(request);
  expect({ ...again, $metadata: {} }).toEqual({ ...registered, $metadata: {} });
});

test("an instance that the group has not started is denied", async () => {
  const { pcs, group, settle } = await startWithGroup();
  const register = (bootstrapId: string, identifier = clusterIdentifier) =>
    pcs.registerComputeNodeGroupInstance({ clusterIdentifier: identifier, bootstrapId });
  const first = bootstrapIdOf(group.id ?? "", 1);
  const attempts = [
    register(bootstrapIdOf(group.id ?? "", 5)),
    register(bootstrapIdOf(group.id ?? "", 0)),
    register("something-else"),
    register(first, "nothing"),
  ];
  for (const error of await Promise.all(attempts.map(refusal))) {
    expect(error).toBeInstanceOf(AccessDeniedException);
  }
  expect(await refusal(register("with space"))).toBeInstanceOf(ValidationException);
  await register(first);
  await pcs.deleteComputeNodeGroup({ clusterIdentifier, computeNodeGroupIdentifier: group.id });
  settle();
  expect(await refusal(register(first))).toBeInstanceOf(AccessDeniedException);
});
