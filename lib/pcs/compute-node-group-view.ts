import "server-only";
import type {
  ComputeNodeGroup,
  ComputeNodeGroupSummary as GroupListItem,
  NodeLifecycleActions,
  NodeLifecycleScript,
} from "@aws-sdk/client-pcs";
import { errorsView, listedView, required, settingsView } from "./members.ts";
import type {
  ComputeNodeGroupDetail,
  ComputeNodeGroupSummary,
  LifecycleScript,
} from "./view/compute-node-group.ts";

/** What lists show of a node group. */
export const groupSummaryView = (group: GroupListItem): ComputeNodeGroupSummary => ({
  ...listedView(group),
  clusterId: required(group.clusterId, "clusterId"),
});

const scriptView = (script: NodeLifecycleScript): LifecycleScript => ({
  name: script.name ?? "",
  location: script.scriptSource?.scriptLocation ?? "",
  checksum: script.scriptSource?.checksum,
  s3VersionId: script.scriptSource?.s3VersionId,
  arguments: script.arguments ?? [],
  onError: script.onError,
  executionPolicy: script.executionPolicy,
});

const actionsView = ({ scriptCachingPolicy, stages }: NodeLifecycleActions) => ({
  scriptCachingPolicy,
  nodeBootstrapped: (stages?.nodeBootstrapped ?? []).map(scriptView),
  nodeReady: (stages?.nodeReady ?? []).map(scriptView),
});

/** Everything GetComputeNodeGroup returns, as plain values. */
export const groupDetailView = (group: ComputeNodeGroup): ComputeNodeGroupDetail => ({
  ...groupSummaryView(group),
  amiId: group.amiId,
  subnetIds: group.subnetIds ?? [],
  purchaseOption: group.purchaseOption,
  allocationStrategy: group.spotOptions?.allocationStrategy,
  launchTemplate: group.customLaunchTemplate && {
    id: group.customLaunchTemplate.id ?? "",
    version: group.customLaunchTemplate.version ?? "",
  },
  instanceProfileArn: group.iamInstanceProfileArn,
  scaling: {
    minInstanceCount: group.scalingConfiguration?.minInstanceCount ?? 0,
    maxInstanceCount: group.scalingConfiguration?.maxInstanceCount ?? 0,
  },
  instanceTypes: (group.instanceConfigs ?? []).flatMap(({ instanceType }) => instanceType ?? []),
  slurm: {
    scaleDownIdleTimeInSeconds: group.slurmConfiguration?.scaleDownIdleTimeInSeconds,
    slurmCustomSettings: settingsView(group.slurmConfiguration?.slurmCustomSettings),
    gresCustomSettings: group.slurmConfiguration?.gresCustomSettings ?? [],
  },
  lifecycleActions: group.nodeLifecycleActions && actionsView(group.nodeLifecycleActions),
  errorInfo: errorsView(group.errorInfo),
});
