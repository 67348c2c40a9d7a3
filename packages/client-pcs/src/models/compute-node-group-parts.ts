import type { SlurmCustomSetting } from "./common.ts";
import type { SpotAllocationStrategy } from "./enums.ts";

/** The EC2 launch template that instances are made from. */
export interface CustomLaunchTemplate {
  /** Its id. */
  id: string | undefined;

  /** Its version, as text. */
  version: string | undefined;
}

/** An instance type that a group may use. */
export interface InstanceConfig {
  /** For example `c7i.4xlarge`. */
  instanceType?: string | undefined;
}

/** How a group chooses Spot capacity; of no effect with another purchase option. */
export interface SpotOptions {
  /** By what EC2 chooses. */
  allocationStrategy?: SpotAllocationStrategy | undefined;
}

/** Between how many instances a group scales. */
export interface ScalingConfiguration {
  /** As many run always. */
  minInstanceCount: number | undefined;

  /** More than these never run. */
  maxInstanceCount: number | undefined;
}

/** Between how many instances a group shall scale. */
export interface ScalingConfigurationRequest {
  /** As many run always; equal to the maximum it makes a static group. */
  minInstanceCount: number | undefined;

  /** More than these never run. Over all groups the size of the cluster limits them. */
  maxInstanceCount: number | undefined;
}

/** How Slurm is configured for the nodes of a group. */
export interface ComputeNodeGroupSlurmConfiguration {
  /** How long a node may be idle before it is given back, if not as the cluster says. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of the nodes in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Records of gres.conf: each maps attributes to their values. */
  gresCustomSettings?: Record<string, string>[] | undefined;
}

/** How Slurm shall be configured for the nodes of a new group. */
export interface ComputeNodeGroupSlurmConfigurationRequest {
  /** How long a node may be idle before it is given back, if not as the cluster says. Slurm 25.11 or newer. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of the nodes in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Records of gres.conf: each maps attributes to their values. */
  gresCustomSettings?: Record<string, string>[] | undefined;
}

/** What to change about Slurm for the nodes of a group: what is left out stays. */
export interface UpdateComputeNodeGroupSlurmConfigurationRequest {
  /** How long a node may be idle before it is given back; -1 returns to what the cluster says. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of the nodes in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Records of gres.conf: each maps attributes to their values. */
  gresCustomSettings?: Record<string, string>[] | undefined;
}
