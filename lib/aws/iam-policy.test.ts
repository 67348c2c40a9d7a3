import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Caller } from "#lib/auth/caller.ts";
import type { Role } from "#lib/auth/policy.ts";
import type { Failure } from "#lib/errors.ts";
import {
  createCluster,
  deleteCluster,
  getCluster,
  listClusters,
  updateCluster,
} from "#lib/pcs/clusters.ts";
import {
  createComputeNodeGroup,
  deleteComputeNodeGroup,
  getComputeNodeGroup,
  listComputeNodeGroups,
  updateComputeNodeGroup,
} from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { createQueue, deleteQueue, getQueue, listQueues, updateQueue } from "#lib/pcs/queues.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { listTags, tagResource, untagResource } from "#lib/pcs/tags.ts";
import type { Result } from "#lib/result.ts";
import { type RunningSandbox, startTestSandbox } from "#lib/runs/testing/sandbox.ts";
import { localContext, specifications, sure } from "#lib/runs/testing/specification.ts";
import { listInstanceTypeOfferings, listInstanceTypes } from "./choices/instance-types.ts";
import { listLaunchTemplateVersions } from "./choices/launch-templates.ts";
import { permissionPolicy } from "./iam-policy.ts";
import { listInstances } from "./instances.ts";
import { operationEntries } from "./operations.ts";
import { findInstanceProfile, findRole } from "./preflight/read-iam.ts";
import { readIdentity } from "./preflight/read-identity.ts";
import { findTenancy, findZoneType, readVpcDns } from "./preflight/read-network.ts";
import { simulate } from "./settings/simulate.ts";
import { trustPolicy } from "./trust-policy.ts";

const account = "111122223333";

/** Vitest's own types say `any`. */
const containing = (text: string): unknown => expect.stringContaining(text);

const roleArn = (role: Role) => `arn:aws:iam::${account}:role/pcs-console-${role}`;
const roleNames: Role[] = ["viewer", "operator", "admin"];

let sandbox: RunningSandbox;
let local: OperationContext;
let good: ClusterSpecification;

const caller = (role: Role): Caller => ({ person: `${role}@example.com`, name: role, role });

/** Somebody in the console's role, whom AWS sees in the same role, or in another one. */
const as = (role: Role, inAws: Role = role): OperationContext => ({
  caller: caller(role),
  connection: {
    ...local.connection,
    id: `${role}-${inAws}`,
    credentials: {
      ...{ type: "per-role", sessionMinutes: 60 },
      roles: {
        viewer: roleArn("viewer"),
        operator: roleArn("operator"),
        admin: roleArn("admin"),
        [role]: roleArn(inAws),
      },
    },
  },
});

beforeAll(async () => {
  sandbox = await startTestSandbox(50);
  local = localContext();
  good = (await specifications(local))("demo", ["compute"], {});
  process.env["AWS_ACCESS_KEY_ID"] = "AKIASANDBOXCONSOLE01";
  process.env["AWS_SECRET_ACCESS_KEY"] = "public-console-key-of-the-pcs-sandbox-n4";
  const place = { region: local.connection.region, partition: "aws" };
  for (const role of roleNames)
    await sandbox.control("roles", {
      name: `pcs-console-${role}`,
      policies: [permissionPolicy(role, place)],
      trustPolicy: trustPolicy(role, { baseArn: `arn:aws:iam::${account}:user/pcs-console` }),
    });
});

afterAll(() => sandbox.stop());

/** Asks until something is as it is to be; transitions take their time. */
async function settled<Value extends { status: string }>(
  ask: () => Promise<Result<Value, Failure>>,
) {
  for (;;) {
    const found = await sure(ask());
    if (found.status === "ACTIVE") return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A deleted group can be read for a while, as DELETED. */
async function gone(ask: () => Promise<Result<{ status: string }, Failure>>) {
  for (;;) {
    const found = await ask();
    if (!found.ok || found.value.status === "DELETED") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Reads all that there is to read, in a cluster that exists. */
async function readAll(context: OperationContext, clusterIdentifier: string) {
  const inCluster = { clusterIdentifier };
  const { arn } = await sure(getCluster(context, inCluster));
  await sure(listClusters(context, {}));
  await sure(listComputeNodeGroups(context, inCluster));
  await sure(listQueues(context, inCluster));
  await sure(listTags(context, { resourceArn: arn }));
  await specifications(context);
  await sure(listInstances(context, {}));
  await sure(listInstanceTypes(context, {}));
  await sure(listInstanceTypeOfferings(context, {}));
  const template = good.nodeGroups[0]?.customLaunchTemplate.id ?? "";
  await sure(listLaunchTemplateVersions(context, { template }));
  await sure(findZoneType(context, { zone: "us-east-1a" }));
  await sure(findTenancy(context, { vpc: "vpc-1" }));
  await sure(findInstanceProfile(context, { name: "AWSPCS-hpc-nodes" }));
  await sure(findRole(context, { name: "AWSServiceRoleForPCS" }));
  await sure(readIdentity(context, {}));
  await readVpcDns(context, { vpc: "vpc-0a1b2c3d4e5f60001" });
}

async function change(context: OperationContext, clusterIdentifier: string) {
  const inCluster = { clusterIdentifier };
  const [group] = good.nodeGroups;
  const made = await sure(createComputeNodeGroup(context, { ...group, ...inCluster }));
  const theGroup = { ...inCluster, computeNodeGroupIdentifier: made.id };
  await settled(() => getComputeNodeGroup(context, theGroup));
  const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: 3 };
  await sure(updateComputeNodeGroup(context, { ...theGroup, scalingConfiguration }));
  await settled(() => getComputeNodeGroup(context, theGroup));
  const queue = await sure(createQueue(context, { ...inCluster, queueName: "main" }));
  const theQueue = { ...inCluster, queueIdentifier: queue.id };
  await settled(() => getQueue(context, theQueue));
  await sure(updateQueue(context, { ...theQueue, computeNodeGroupConfigurations: [] }));
  await settled(() => getQueue(context, theQueue));
  const slurmConfiguration = { scaleDownIdleTimeInSeconds: 900 };
  const { arn } = await sure(updateCluster(context, { ...inCluster, slurmConfiguration }));
  await settled(() => getCluster(context, inCluster));
  await sure(tagResource(context, { resourceArn: arn, tags: { team: "cfd" } }));
  await sure(untagResource(context, { resourceArn: arn, tagKeys: ["team"] }));
  await sure(deleteQueue(context, theQueue));
  await gone(() => getQueue(context, theQueue));
  await sure(deleteComputeNodeGroup(context, theGroup));
  await gone(() => getComputeNodeGroup(context, theGroup));
}

const calls = z.array(
  z.object({ operation: z.string(), errorCode: z.string().nullable(), session: z.unknown() }),
);

/** The operations that a session of a role was allowed, as the sandbox saw them. */
async function seen() {
  const response = await fetch(`${String(local.connection.endpoint)}/_sandbox/calls`);
  const all = calls.parse(await response.json()).filter(({ session }) => session !== null);
  const refused = all.filter(({ errorCode }) => /Denied|Unauthorized/.test(errorCode ?? ""));
  return { refused, operations: new Set(all.map(({ operation }) => operation)) };
}

it("lets an operator do all that the console does, by the generated policies alone", async () => {
  const operator = as("operator");
  const { id } = await sure(createCluster(operator, good.cluster));
  await settled(() => getCluster(operator, { clusterIdentifier: id }));
  await change(operator, id);
  await readAll(operator, id);
  await readAll(as("viewer"), id);
  const keys = {};
  const question = { identity: roleArn("viewer"), actions: ["pcs:ListClusters"], keys };
  await sure(simulate(as("admin"), question));
  await sure(deleteCluster(operator, { clusterIdentifier: id }));
  const { refused, operations } = await seen();
  expect(refused).toEqual([]);
  expect([...operations].sort()).toEqual(operationEntries.map(([name]) => name).sort());
});

it("has IAM refuse a viewer all changes, whatever the console would let them", async () => {
  const mistaken = as("operator", "viewer");
  // The viewer's trust policy does not take a session that says it is an operator's.
  expect(await createCluster(mistaken, good.cluster)).toMatchObject({
    error: { kind: "credentials", message: containing("sts:TagSession is denied") },
  });
  await sandbox.control("roles", {
    name: "pcs-console-viewer",
    trustPolicy: trustPolicy("operator", { baseArn: `arn:aws:iam::${account}:user/pcs-console` }),
  });
  const clusterIdentifier = "demo-cluster";
  const theGroup = { clusterIdentifier, computeNodeGroupIdentifier: "compute" };
  const theQueue = { clusterIdentifier, queueIdentifier: "main" };
  const resourceArn = `arn:aws:pcs:us-east-1:${account}:cluster/pcs_abcdefghij`;
  const changes: [string, Promise<Result<unknown, Failure>>][] = [
    ["CreateCluster", createCluster(mistaken, good.cluster)],
    ["UpdateCluster", updateCluster(mistaken, { clusterIdentifier, slurmConfiguration: {} })],
    ["DeleteCluster", deleteCluster(mistaken, { clusterIdentifier })],
    [
      "CreateComputeNodeGroup",
      createComputeNodeGroup(mistaken, { ...good.nodeGroups[0], clusterIdentifier }),
    ],
    ["UpdateComputeNodeGroup", updateComputeNodeGroup(mistaken, theGroup)],
    ["DeleteComputeNodeGroup", deleteComputeNodeGroup(mistaken, theGroup)],
    ["CreateQueue", createQueue(mistaken, { clusterIdentifier, queueName: "main" })],
    ["UpdateQueue", updateQueue(mistaken, theQueue)],
    ["DeleteQueue", deleteQueue(mistaken, theQueue)],
    ["TagResource", tagResource(mistaken, { resourceArn, tags: { a: "b" } })],
    ["UntagResource", untagResource(mistaken, { resourceArn, tagKeys: ["a"] })],
  ];
  for (const [name, asked] of changes)
    expect(await asked, name).toMatchObject({
      error: { kind: "denied", message: containing(`pcs:${name}`) },
    });
});
