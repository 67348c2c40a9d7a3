import { listImages } from "#lib/aws/choices/images.ts";
import { listInstanceProfiles } from "#lib/aws/choices/instance-profiles.ts";
import { listLaunchTemplates } from "#lib/aws/choices/launch-templates.ts";
import { listSecurityGroups, listSubnets } from "#lib/aws/choices/network.ts";
import { preflight } from "#lib/aws/preflight/preflight.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { startTestSandbox } from "#lib/runs/testing/sandbox.ts";
import { localContext, specifications, sure } from "#lib/runs/testing/specification.ts";

/** The ids and ARNs of what the sandbox offers, by name. */
async function readIds(context: OperationContext) {
  const subnets = await sure(listSubnets(context, {}));
  const groups = await Promise.all(
    [...new Set(subnets.map(({ vpcId }) => vpcId))].map((vpc) =>
      sure(listSecurityGroups(context, { vpc })),
    ),
  );
  const named = [
    ...subnets,
    ...groups.flat(),
    ...(await sure(listImages(context, {}))),
    ...(await sure(listLaunchTemplates(context, {}))),
  ];
  const profiles = await sure(listInstanceProfiles(context, {}));
  return new Map([
    ...named.map((each) => [each.name, each.id] as const),
    ...profiles.map(({ name, arn }) => [name, arn] as const),
  ]);
}

export type Cluster = ClusterSpecification["cluster"];
export type Group = ClusterSpecification["nodeGroups"][number];

/** A sandbox with a specification that it can make, and ways to spoil that. */
export async function startGround() {
  const sandbox = await startTestSandbox(150, ["--revision", "latest"]);
  const local = localContext();
  const connection = { ...local.connection, revision: "latest" as const };
  const context = { ...local, connection };
  const good = (await specifications(context))("demo", ["compute"], { main: ["compute"] });
  const ids = await readIds(context);
  return {
    ...{ sandbox, context, good },
    id: (name: string) => {
      const found = [...ids].find(([known]) => known === name || known.startsWith(`${name}-20`));
      if (!found) throw new Error(`The sandbox has no ${name}.`);
      return found[1];
    },
    withCluster: (members: Partial<Cluster>): ClusterSpecification => ({
      ...good,
      cluster: { ...good.cluster, ...members },
    }),
    withGroup: (members: Partial<Group>): ClusterSpecification => ({
      ...good,
      nodeGroups: good.nodeGroups.map((group) => ({ ...group, ...members })),
    }),
    look: (specification: ClusterSpecification) => preflight(context, specification),
  };
}

export type Ground = Awaited<ReturnType<typeof startGround>>;
