import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** An item of ListComputeNodeGroups. Times are ISO 8601 in UTC; status may be unknown. */
export type ComputeNodeGroupSummary = {
  id: string;
  name: string;
  arn: string;
  clusterId: string;
  status: string;
  createdAt: string;
  modifiedAt: string;
};

/** A script that nodes run at a stage of their life. */
export type LifecycleScript = {
  name: string;
  location: string;
  checksum?: string;
  s3VersionId?: string;
  arguments: string[];
  onError?: string;
  executionPolicy?: string;
};

/** Every member that GetComputeNodeGroup returns; members that the service omits are absent here too. */
export type ComputeNodeGroupDetail = ComputeNodeGroupSummary & {
  amiId?: string;
  subnetIds: string[];
  purchaseOption?: string;
  allocationStrategy?: string;
  launchTemplate?: { id: string; version: string };
  instanceProfileArn?: string;
  scaling: { minInstanceCount: number; maxInstanceCount: number };
  instanceTypes: string[];
  slurm: {
    scaleDownIdleTimeInSeconds?: number;
    slurmCustomSettings: SlurmSetting[];
    gresCustomSettings: Record<string, string>[];
  };
  lifecycleActions?: {
    scriptCachingPolicy?: string;
    nodeBootstrapped: LifecycleScript[];
    nodeReady: LifecycleScript[];
  };
  errorInfo: { code?: string; message?: string }[];
};
