import { PCS } from "@aws-sdk/client-pcs";
import { adminKey } from "#sandbox/seed/identities.ts";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { groupRequest } from "#sandbox/testing/group-request.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Works on things, a few at a time. */
async function eachOf<Thing>(
  things: Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<void>,
) {
  const waiting = things.values();
  const worker = async () => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(numbers(atOnce).map(worker));
}

const scalingConfiguration = { minInstanceCount: 0, maxInstanceCount: 1 };

/** Creates clusters with node groups through the API; the sandbox must have its quotas lifted. */
export async function createFleet(endpoint: string, clusters: number, groups: number) {
  const pcs = new PCS({ endpoint, region: "us-east-1", credentials: adminKey });
  const names = numbers(clusters).map((number) => `cluster-number-${String(number)}`);
  await eachOf(names, 8, async (clusterIdentifier) => {
    await pcs.createCluster(clusterRequest({ clusterName: clusterIdentifier }));
    for (const number of numbers(groups)) {
      const computeNodeGroupName = `group-${String(number)}`;
      const group = { clusterIdentifier, computeNodeGroupName, scalingConfiguration };
      await pcs.createComputeNodeGroup(groupRequest(group));
    }
  });
  pcs.destroy();
}

/** The token of every page but the first of ListClusters. */
export async function pageTokens(endpoint: string): Promise<string[]> {
  const pcs = new PCS({ endpoint, region: "us-east-1", credentials: adminKey });
  const tokens: string[] = [];
  let { nextToken } = await pcs.listClusters({});
  while (nextToken !== undefined) {
    tokens.push(nextToken);
    ({ nextToken } = await pcs.listClusters({ nextToken }));
  }
  pcs.destroy();
  return tokens;
}
