import "server-only";
import type { ClusterSpecification } from "#lib/pcs/spec/cluster-specification.ts";
import { clusterSizes, quotas } from "#lib/pcs/spec/limits.ts";
import { formatNumber } from "#lib/pcs/spec/rules.ts";
import type { ClusterSummary } from "#lib/pcs/view/cluster.ts";
import { blocks, type Finding, linesOf, unread, warns } from "./lines.ts";
import type { Check } from "./subject.ts";

const namePlace = "cluster.clusterName";

/** CreateCluster, clusterName: taken once in an account and Region. */
function nameFindings(clusters: ClusterSummary[], name: string): Finding[] {
  const namesake = clusters.find((cluster) => cluster.name === name);
  if (!namesake) return [];
  if (namesake.status === "DELETING") {
    const evidence = `The old cluster ${name} (${namesake.id}) is still being deleted.`;
    return [warns(evidence, "Nothing: the run waits until it is gone.")];
  }
  const evidence = `There is a cluster ${name} already (${namesake.id}, ${namesake.status}).`;
  return [blocks(evidence, "Choose another name, or delete that cluster first.")];
}

/** The clusters that there are: their names, their number, and one that is being created. */
export const clusterQuotas: Check = async ({ ask, specification, context }) => {
  const { clusterName } = specification.cluster;
  const nameAbout = { id: "name", title: "Cluster name", place: namePlace };
  const countAbout = { id: "clusters", title: "Clusters in this Region" };
  const found = await ask.clusters();
  if (!found.ok) return linesOf(countAbout, [unread(found.error)], "");
  const clusters = found.value;
  const creating = clusters.find(({ status }) => status === "CREATING");
  const count = clusters.length;
  const most = quotas.clustersPerRegion;
  const words = `${context.connection.region} has ${String(count)} ${count === 1 ? "cluster" : "clusters"}`;
  const full = warns(
    `${words}, and AWS allows ${String(most)} unless the quota was raised.`,
    "If it was not, delete a cluster or ask for a higher quota in Service Quotas.",
  );
  const wait = warns(
    `${creating?.name ?? ""} (${creating?.id ?? ""}) is being created, and a Region creates one cluster at a time.`,
    "Nothing: the run waits until that is done.",
  );
  return [
    ...linesOf(
      nameAbout,
      nameFindings(clusters, clusterName),
      `No cluster is called ${clusterName}.`,
    ),
    ...linesOf(
      countAbout,
      count >= most ? [full] : [],
      `${words}; AWS allows ${String(most)} unless the quota was raised.`,
    ),
    ...linesOf(
      { id: "creating", title: "Creating at a time" },
      creating ? [wait] : [],
      "No other cluster is being created in this Region.",
    ),
  ];
};

/** The instances that all groups may have together, against what the size manages. */
function instanceFindings({ cluster, nodeGroups }: ClusterSpecification) {
  const { label, maxInstances } = clusterSizes[cluster.size];
  const sum = nodeGroups.reduce(
    (total, { scalingConfiguration }) => total + scalingConfiguration.maxInstanceCount,
    0,
  );
  const words = `The node groups may have ${formatNumber(sum)} instances together; a ${label.toLowerCase()} cluster manages ${formatNumber(maxInstances)}.`;
  const fix = "Choose a larger size, or lower the maxima.";
  return { words, findings: sum > maxInstances ? [blocks(words, fix)] : [] };
}

/** What a cluster may have inside. */
export const clusterLimits: Check = ({ specification }) => {
  const { nodeGroups, queues } = specification;
  const counts: [what: string, list: unknown[], most: number, place: string][] = [
    ["node groups", nodeGroups, quotas.computeNodeGroupsPerCluster, "nodeGroups"],
    ["queues", queues, quotas.queuesPerCluster, "queues"],
  ];
  const over = counts
    .filter(([, list, most]) => list.length > most)
    .map(([what, list, most, place]) =>
      blocks(
        `There are ${String(list.length)} ${what}, and a cluster has ${String(most)} at most.`,
        "Remove some.",
        place,
      ),
    );
  const well = counts
    .map(([what, list, most]) => `${String(list.length)} of ${String(most)} ${what}`)
    .join(", ");
  const { words, findings } = instanceFindings(specification);
  const about = { id: "instances", title: "Instances of the cluster", place: "cluster.size" };
  return Promise.resolve([
    ...linesOf({ id: "inside", title: "Node groups and queues" }, over, `${well}.`),
    ...linesOf(about, findings, words),
  ]);
};

/** AWS keeps fewer tags on a resource than a request has room for. */
export const tagQuota: Check = ({ specification: { cluster, nodeGroups, queues } }) => {
  const most = quotas.tagsPerResource;
  const tagged = [
    { name: cluster.clusterName, place: "cluster.tags", tags: cluster.tags },
    ...nodeGroups.map(({ computeNodeGroupName: name, tags }, index) => ({
      ...{ name, tags, place: `nodeGroups[${String(index)}].tags` },
    })),
    ...queues.map(({ queueName: name, tags }, index) => ({
      ...{ name, tags, place: `queues[${String(index)}].tags` },
    })),
  ].map(({ tags, ...rest }) => ({ ...rest, count: Object.keys(tags ?? {}).length }));
  const findings = tagged
    .filter(({ count }) => count > most)
    .map(({ name, place, count }) =>
      blocks(
        `${name} would have ${String(count)} tags, and AWS keeps ${String(most)} on a resource.`,
        "Remove some of its tags.",
        place,
      ),
    );
  const highest = Math.max(...tagged.map(({ count }) => count));
  const well = `No resource gets more than ${String(highest)} tags; AWS keeps ${String(most)}.`;
  return Promise.resolve(linesOf({ id: "tags", title: "Tags" }, findings, well));
};
