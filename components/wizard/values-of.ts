import { emptyWizard, type WizardValues } from "./values.ts";
import {
  type CreateClusterValues,
  emptyValues as emptyCluster,
} from "#components/clusters/create/values.ts";
import type { TagRow } from "#components/form/request-values.ts";
import { gresValues } from "#components/node-groups/edit/values-of.ts";
import {
  emptyValues as emptyGroup,
  type NodeGroupValues,
  type ScriptValues,
} from "#components/node-groups/values.ts";
import type { QueueValues } from "#components/queues/values.ts";
import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { defaultSlurmVersion, type SlurmVersion } from "#lib/pcs/spec/slurm-versions.ts";

type Group = PartialSpecification["nodeGroups"][number];
type Actions = NonNullable<Group["nodeLifecycleActions"]>;
type Script = NonNullable<Actions["stages"]>["nodeReady"][number];
type Tags = Record<string, string> | undefined;

const numberText = (value: number | undefined) => (value === undefined ? "" : String(value));

const tagRows = (tags: Tags): TagRow[] =>
  Object.entries(tags ?? {}).map(([key, value]) => ({ key, value }));

function clusterValues(
  cluster: PartialSpecification["cluster"],
  version: SlurmVersion,
): CreateClusterValues {
  const { networking, slurmConfiguration: slurm } = cluster;
  const empty = emptyCluster(version);
  return {
    clusterName: cluster.clusterName ?? "",
    size: cluster.size ?? empty.size,
    scheduler: { type: "SLURM", version: cluster.scheduler?.version ?? version },
    networking: {
      subnetId: (networking?.subnetIds ?? []).join(", "),
      securityGroupIds: (networking?.securityGroupIds ?? []).join(", "),
      networkType: networking?.networkType ?? "IPV4",
    },
    slurmConfiguration: {
      scaleDownIdleTimeInSeconds: numberText(slurm?.scaleDownIdleTimeInSeconds),
      accounting: {
        mode: slurm?.accounting?.mode ?? "NONE",
        defaultPurgeTimeInDays: numberText(slurm?.accounting?.defaultPurgeTimeInDays),
      },
      slurmRest: { mode: slurm?.slurmRest?.mode ?? "NONE" },
      slurmCustomSettings: slurm?.slurmCustomSettings ?? [],
    },
    tags: tagRows(cluster.tags),
  };
}

const scriptValues = (script: Script): ScriptValues => ({
  name: script.name ?? "",
  location: script.scriptSource?.scriptLocation ?? "",
  s3VersionId: script.scriptSource?.s3VersionId ?? "",
  checksum: script.scriptSource?.checksum ?? "",
  arguments: script.arguments.join("\n"),
  onError: script.onError ?? "",
  executionPolicy: script.executionPolicy ?? "",
});

const scriptsValues = (actions: Actions | undefined): NodeGroupValues["scripts"] => ({
  nodeBootstrapped: (actions?.stages?.nodeBootstrapped ?? []).map(scriptValues),
  nodeReady: (actions?.stages?.nodeReady ?? []).map(scriptValues),
  cachingPolicy: actions?.scriptCachingPolicy ?? "",
});

/** PCS knows no login groups: what no queue sends jobs to, and always runs, is meant as one. */
function isLogin(group: Group, queues: PartialSpecification["queues"]): boolean {
  const { minInstanceCount, maxInstanceCount = 0 } = group.scalingConfiguration ?? {};
  const inQueue = queues.some(({ computeNodeGroups }) =>
    computeNodeGroups.includes(group.computeNodeGroupName ?? ""),
  );
  return (
    queues.length > 0 &&
    !inQueue &&
    maxInstanceCount > 0 &&
    minInstanceCount === maxInstanceCount &&
    (group.purchaseOption ?? "ONDEMAND") === "ONDEMAND" &&
    group.slurmConfiguration?.scaleDownIdleTimeInSeconds === undefined
  );
}

/** A launch template may bring the AMI; without either, the AMI is still to be chosen. */
const imageValues = ({ amiId, customLaunchTemplate }: Group): NodeGroupValues["image"] =>
  amiId === undefined && customLaunchTemplate?.id !== undefined
    ? { from: "template", id: "" }
    : { from: "id", id: amiId ?? "" };

const groupValues = (group: Group, queues: PartialSpecification["queues"]): NodeGroupValues => ({
  computeNodeGroupName: group.computeNodeGroupName ?? "",
  purpose: isLogin(group, queues) ? "login" : "compute",
  subnetIds: group.subnetIds.join(", "),
  launchTemplate: {
    id: group.customLaunchTemplate?.id ?? "",
    version: group.customLaunchTemplate?.version ?? emptyGroup.launchTemplate.version,
  },
  image: imageValues(group),
  instanceTypes: group.instanceConfigs.map(({ instanceType }) => instanceType).join(", "),
  scaling: {
    minimum: numberText(group.scalingConfiguration?.minInstanceCount ?? 0),
    maximum: numberText(group.scalingConfiguration?.maxInstanceCount),
  },
  purchaseOption: group.purchaseOption ?? "ONDEMAND",
  allocationStrategy: group.spotOptions?.allocationStrategy ?? "",
  instanceProfileArn: group.iamInstanceProfileArn ?? "",
  slurm: {
    idleTime: numberText(group.slurmConfiguration?.scaleDownIdleTimeInSeconds),
    settings: group.slurmConfiguration?.slurmCustomSettings ?? [],
    gres: (group.slurmConfiguration?.gresCustomSettings ?? []).map(gresValues),
  },
  scripts: scriptsValues(group.nodeLifecycleActions),
  tags: tagRows(group.tags),
});

const queueValues = (queue: PartialSpecification["queues"][number]): QueueValues => ({
  queueName: queue.queueName ?? "",
  groups: queue.computeNodeGroups,
  slurmCustomSettings: queue.slurmConfiguration?.slurmCustomSettings ?? [],
  tags: tagRows(queue.tags),
});

const has = (tags: Tags, { key, value }: TagRow) => tags?.[key] === value;

/**
 * What the wizard shows of a specification. What it lacks is empty, or what a new one would begin with.
 * @param version the Slurm version for a specification without one
 */
export function valuesOf(
  specification: PartialSpecification,
  version: SlurmVersion = defaultSlurmVersion,
): WizardValues {
  const { cluster, nodeGroups, queues } = specification;
  const shared = tagRows(cluster.tags);
  // Tags that all have are the cluster's, for all; otherwise each has its own.
  const tagsEverywhere = [...nodeGroups, ...queues].every(({ tags }) =>
    shared.every((row) => has(tags, row)),
  );
  const own = <Part extends { tags: TagRow[] }>(part: Part): Part =>
    tagsEverywhere ? { ...part, tags: part.tags.filter((row) => !has(cluster.tags, row)) } : part;
  return {
    ...emptyWizard(version),
    cluster: clusterValues(cluster, version),
    nodeGroups: nodeGroups.map((group) => own(groupValues(group, queues))),
    queues: queues.map((queue) => own(queueValues(queue))),
    tagsEverywhere,
  };
}
