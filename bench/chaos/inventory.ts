import { PCS } from "@aws-sdk/client-pcs";
import { adminKey } from "#sandbox/seed/identities.ts";

/** Something that is there. */
export type Resource = { id: string; name: string; status: string; clusterId: string };

type Summary = { id: string | undefined; name: string | undefined; status: string | undefined };

const resource = (clusterId: string, { id = "", name = "", status = "" }: Summary): Resource => ({
  ...{ id, name, status, clusterId },
});

/** All clusters, node groups and queues of a sandbox, by its own lists. */
export async function takeInventory(endpoint: string): Promise<Resource[]> {
  const pcs = new PCS({ endpoint, region: "us-east-1", credentials: adminKey });
  const found: Resource[] = [];
  for await (const { clusters = [] } of pcs.paginateListClusters({}))
    found.push(...clusters.map((cluster) => resource("", cluster)));
  for (const { id: clusterIdentifier } of [...found]) {
    for await (const { computeNodeGroups = [] } of pcs.paginateListComputeNodeGroups({
      clusterIdentifier,
    }))
      found.push(...computeNodeGroups.map((group) => resource(clusterIdentifier, group)));
    for await (const { queues = [] } of pcs.paginateListQueues({ clusterIdentifier }))
      found.push(...queues.map((queue) => resource(clusterIdentifier, queue)));
  }
  pcs.destroy();
  return found;
}
