import { afterAll, beforeAll, expect, it } from "vitest";
import { listImages } from "#lib/aws/choices/images.ts";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { listSubnets } from "#lib/aws/choices/network.ts";
import { createCluster, getCluster } from "#lib/pcs/clusters.ts";
import { createComputeNodeGroup } from "#lib/pcs/compute-node-groups.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import type { PreflightLine } from "#lib/pcs/view/preflight.ts";
import { pause } from "#lib/runs/testing/by-hand.ts";
import { type RunningSandbox, startTestSandbox } from "#lib/runs/testing/sandbox.ts";
import { localContext, specifications, sure } from "#lib/runs/testing/specification.ts";
import { preflight } from "./preflight.ts";

let sandbox: RunningSandbox;
let context: OperationContext;
let good: ClusterSpecification;
/** The id of something that the sandbox offers, by its name. */
let idOf: Record<string, string>;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  const connection = localContext().connection;
  context = { ...localContext(), connection: { ...connection, revision: "latest" } };
  good = (await specifications(context))("demo", ["compute"], { main: ["compute"] });
  const subnets = await sure(listSubnets(context, {}));
  const images = await sure(listImages(context, {}));
  const profiles = await sure(listInstanceProfiles(context, {}));
  idOf = Object.fromEntries([
    ...[...subnets, ...images].map(({ name, id }) => [name, id]),
    ...profiles.map(({ name, arn }) => [name, arn]),
  ]);
});

afterAll(() => sandbox.stop());

const look = (specification: ClusterSpecification) => preflight(context, specification);

const cluster = (members: Partial<ClusterSpecification["cluster"]>): ClusterSpecification => ({
  ...good,
  cluster: { ...good.cluster, ...members },
});

type Group = ClusterSpecification["nodeGroups"][number];

const group = (members: Partial<Group>): ClusterSpecification => ({
  ...good,
  nodeGroups: good.nodeGroups.map((each) => ({ ...each, ...members })),
});

const not = (lines: PreflightLine[], ...verdicts: string[]) =>
  lines.filter(({ verdict }) => !verdicts.includes(verdict));

it("finds nothing wrong with a cluster that can be made", async () => {
  const lines = await look(good);
  expect(not(lines, "passes").map(({ id }) => id)).toEqual(["permissions#0"]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.find(({ id }) => id === "identity")?.evidence).toMatch(
    /arn:aws:iam::111122223333:user\/admin/,
  );
});
