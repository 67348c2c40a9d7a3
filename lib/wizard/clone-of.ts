import type { ComputeNodeGroupDetail, LifecycleScript } from "#lib/pcs/view/compute-node-group.ts";
import type { ClusterDetail } from "#lib/pcs/view/cluster.ts";
import type { QueueDetail } from "#lib/pcs/view/queue.ts";

/** Only what there is: an empty list or map of a resource is none in a request. */
const ifAny = <Value extends object>(value: Value) =>
  Object.values(value).some((member) => member !== undefined) ? value : undefined;

const cloneTags = (tags: Record<string, string> | undefined) =>
  ifAny(Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !/^aws:/i.test(key))));

/** What a new cluster asks for that shall be like another one, under a name of its own. */
export const clusterClone = (
  { size, scheduler, networking, slurm }: ClusterDetail,
  clusterName: string,
  tags: Record<string, string> | undefined,
) => ({
  clusterName,
  size,
  scheduler: { type: "SLURM", version: scheduler.version },
  networking,
  slurmConfiguration: ifAny({
    scaleDownIdleTimeInSeconds: slurm.scaleDownIdleTimeInSeconds,
    slurmCustomSettings: ifAny(slurm.slurmCustomSettings),
    slurmdbdCustomSettings: ifAny(slurm.slurmdbdCustomSettings),
    cgroupCustomSettings: ifAny(slurm.cgroupCustomSettings),
    accounting: slurm.accounting,
    slurmRest: slurm.slurmRestMode === undefined ? undefined : { mode: slurm.slurmRestMode },
  }),
  tags: cloneTags(tags),
});

const scriptClone = (script: LifecycleScript) => ({
  name: script.name,
  scriptSource: {
    scriptLocation: script.location,
    s3VersionId: script.s3VersionId,
    checksum: script.checksum,
  },
  arguments: ifAny(script.arguments),
  onError: script.onError,
  executionPolicy: script.executionPolicy,
});

/** Without a script there is nothing to cache: such actions are none. */
function actionsClone(actions: ComputeNodeGroupDetail["lifecycleActions"]) {
  const stages = ifAny({
    nodeBootstrapped: ifAny((actions?.nodeBootstrapped ?? []).map(scriptClone)),
    nodeReady: ifAny((actions?.nodeReady ?? []).map(scriptClone)),
  });
  return stages && { scriptCachingPolicy: actions?.scriptCachingPolicy, stages };
}

/** What a new node group asks for that shall be like another one. */
export const groupClone = (
  group: ComputeNodeGroupDetail,
  tags: Record<string, string> | undefined,
) => ({
  computeNodeGroupName: group.name,
  amiId: group.amiId,
  subnetIds: group.subnetIds,
  customLaunchTemplate: group.launchTemplate,
  iamInstanceProfileArn: group.instanceProfileArn,
  scalingConfiguration: group.scaling,
  instanceConfigs: group.instanceTypes.map((instanceType) => ({ instanceType })),
  purchaseOption: group.purchaseOption,
  spotOptions: ifAny({ allocationStrategy: group.allocationStrategy }),
  slurmConfiguration: ifAny({
    scaleDownIdleTimeInSeconds: group.slurm.scaleDownIdleTimeInSeconds,
    slurmCustomSettings: ifAny(group.slurm.slurmCustomSettings),
    gresCustomSettings: ifAny(group.slurm.gresCustomSettings),
  }),
  nodeLifecycleActions: actionsClone(group.lifecycleActions),
  tags: cloneTags(tags),
});

/** What a new queue asks for that shall be like another one, with the groups of these names. */
export const queueClone = (
  queue: QueueDetail,
  computeNodeGroups: string[],
  tags: Record<string, string> | undefined,
) => ({
  queueName: queue.name,
  computeNodeGroups,
  slurmConfiguration: ifAny({ slurmCustomSettings: ifAny(queue.slurmCustomSettings) }),
  tags: cloneTags(tags),
});
