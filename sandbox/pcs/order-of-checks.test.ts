import { expect, test } from "vitest";
import { noPassRoleKey } from "#sandbox/seed/identities.ts";
import {
  clusterIdentifier,
  createGroup,
  startWithCluster,
} from "#sandbox/testing/active-cluster.ts";
import { refusal } from "#sandbox/testing/clusters.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";

/** Everything about it is wrong, from the last check to the first: each step mends one thing. */
test("a request is refused for the first of: form, existence, permission, state, quota, fit", async () => {
  const { pcs, endpoint, settle } = await startWithCluster();
  await createGroup(pcs, {
    computeNodeGroupName: "others",
    scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 20 },
  });
  settle();
  await pcs.updateCluster({ clusterIdentifier });
  const operator = pcsClient(endpoint, "us-east-1", noPassRoleKey);
  const unfit = {
    subnetIds: ["subnet-00000000"],
    scalingConfiguration: { minInstanceCount: 0, maxInstanceCount: 13 },
  };
  const names = async (client: typeof pcs, request: Parameters<typeof createGroup>[1]) => {
    const error = await refusal(createGroup(client, { ...unfit, ...request }));
    return error instanceof Error ? error.name : "accepted";
  };
  const malformed = { clusterIdentifier: "nothing", amiId: "x" };
  expect(await names(operator, malformed)).toBe("ValidationException");
  expect(await names(operator, { clusterIdentifier: "nothing" })).toBe("ResourceNotFoundException");
  expect(await names(operator, {})).toBe("AccessDeniedException");
  expect(await names(pcs, {})).toBe("ConflictException");
  settle();
  expect(await names(pcs, {})).toBe("ServiceQuotaExceededException");
  const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: 12 };
  expect(await names(pcs, { scalingConfiguration })).toBe("ValidationException");
});
