import type { ControllerAddress } from "#sandbox/pcs/cluster-document.ts";
import { freeAddress } from "#sandbox/pcs/cluster-network.ts";
import { newController } from "#sandbox/pcs/controller.ts";
import { newClusterDocument } from "#sandbox/pcs/create-cluster.ts";
import { newComputeNodeGroupDocument } from "#sandbox/pcs/create-compute-node-group.ts";
import { newQueueDocument } from "#sandbox/pcs/create-queue.ts";
import { exampleClusters, secondRegionClusters } from "#sandbox/seed/example-clusters.ts";
import type { ExampleCluster } from "#sandbox/seed/examples.ts";
import { finderFor } from "#sandbox/seed/find-seeded.ts";
import { networkOf } from "#sandbox/seed/network.ts";
import type { ResourceType, Scope, Tags } from "#sandbox/store/resource.ts";
import type { Store } from "#sandbox/store/store.ts";

const day = 24 * 60 * 60 * 1000;

type Example = { id: string; daysOld: number; daysUnchanged?: number };

type Content = {
  type: ResourceType;
  clusterId: string;
  name: string;
  status?: string;
  tags: Tags | undefined;
  document: object;
};

/** Puts one example into the store, as old as it says. */
const inserter =
  ({ resources }: Store, scope: Scope, now: number) =>
  (
    { id, daysOld, daysUnchanged = daysOld }: Example,
    { status = "ACTIVE", tags = {}, document, ...place }: Content,
  ) =>
    resources.insert(scope, {
      ...{ id, status, tags, ...place },
      createdAt: now - daysOld * day,
      modifiedAt: now - daysUnchanged * day,
      document: JSON.stringify(document),
    });

/** The first address of the subnet: no two examples share one. */
function addressFor(subnetId: string | undefined, scope: Scope): ControllerAddress {
  const subnet = networkOf(scope).subnets.find(({ id }) => id === subnetId);
  const address = subnet && freeAddress(subnet, "IPV4", new Set());
  if (!address) throw new Error(`The seed has no address in ${subnetId ?? "a subnet"}.`);
  return address;
}

function statusOf({ errorInfo, suspended }: ExampleCluster): string {
  if (errorInfo) return "CREATE_FAILED";
  return suspended ? "SUSPENDED" : "ACTIVE";
}

function insertExample(
  insert: ReturnType<typeof inserter>,
  scope: Scope,
  example: ExampleCluster,
): void {
  const { id: clusterId, errorInfo, groups, queues } = example;
  const find = finderFor(scope);
  const request = example.request(find);
  const { clusterName, networking, slurmConfiguration, tags } = request;
  const address = addressFor(networking.subnetIds[0], scope);
  const outcome = errorInfo
    ? { errorInfo }
    : { controller: newController(scope, clusterId, address, slurmConfiguration) };
  insert(example, {
    ...{ type: "cluster", clusterId: "", name: clusterName, tags },
    status: statusOf(example),
    document: { ...newClusterDocument(request), ...outcome },
  });
  for (const group of groups) {
    const { computeNodeGroupName: name, ...members } = group.request(find);
    const document = newComputeNodeGroupDocument(members);
    insert(group, { type: "computenodegroup", clusterId, name, tags: members.tags, document });
  }
  for (const queue of queues) {
    const { queueName: name, ...members } = queue.request;
    const document = newQueueDocument(members);
    insert(queue, { type: "queue", clusterId, name, tags: members.tags, document });
  }
}

/** Where the second set of examples is, unless the first one is there. */
const secondRegion = "eu-west-1";

/** Puts the examples into a store that nobody has used yet: most into one Region, some into another. */
export function seedClusters(store: Store, scope: Scope, now: number): void {
  if (store.properties.has("seeded") || !store.resources.isEmpty()) return;
  store.transaction(() => {
    const fill = (place: Scope, examples: ExampleCluster[]) => {
      const insert = inserter(store, place, now);
      for (const example of examples) insertExample(insert, place, example);
    };
    fill(scope, exampleClusters);
    if (scope.region !== secondRegion)
      fill({ ...scope, region: secondRegion }, secondRegionClusters);
    store.properties.mark("seeded");
  });
}
