import type { Accepted } from "./accepted.ts";
import type { ErrorInfo } from "./common.ts";
import type {
  ComputeNodeGroupSlurmConfiguration,
  ComputeNodeGroupSlurmConfigurationRequest,
  CustomLaunchTemplate,
  InstanceConfig,
  ScalingConfiguration,
  ScalingConfigurationRequest,
  SpotOptions,
  UpdateComputeNodeGroupSlurmConfigurationRequest,
} from "./compute-node-group-parts.ts";
import type { ComputeNodeGroupStatus, PurchaseOption } from "./enums.ts";
import type {
  NodeLifecycleActions,
  NodeLifecycleActionsRequest,
  UpdateNodeLifecycleActionsRequest,
} from "./node-lifecycle.ts";

/** A compute node group: EC2 instances of one kind that PCS launches and gives back. */
export interface ComputeNodeGroup {
  /** The name given at creation. */
  name: string | undefined;

  /** The id that PCS gave it: `pcs_` and letters and digits. */
  id: string | undefined;

  /** Its ARN. */
  arn: string | undefined;

  /** The id of its cluster. */
  clusterId: string | undefined;

  /** When its creation was accepted. */
  createdAt: Date | undefined;

  /** When its last change was accepted. */
  modifiedAt: Date | undefined;

  /** Where it stands in its life. */
  status: ComputeNodeGroupStatus | undefined;

  /** The image of its instances, unless the launch template names it. */
  amiId?: string | undefined;

  /** The subnets that its instances run in. */
  subnetIds: string[] | undefined;

  /** How its instances are bought. */
  purchaseOption?: PurchaseOption | undefined;

  /** The launch template of its instances. */
  customLaunchTemplate: CustomLaunchTemplate | undefined;

  /** The instance profile of its instances. */
  iamInstanceProfileArn: string | undefined;

  /** Between how many instances it scales. */
  scalingConfiguration: ScalingConfiguration | undefined;

  /** The instance types that it may use. */
  instanceConfigs: InstanceConfig[] | undefined;

  /** How it chooses Spot capacity. */
  spotOptions?: SpotOptions | undefined;

  /** How Slurm is configured for its nodes. */
  slurmConfiguration?: ComputeNodeGroupSlurmConfiguration | undefined;

  /** The scripts that its nodes run. */
  nodeLifecycleActions?: NodeLifecycleActions | undefined;

  /** Why it could not be created, updated or deleted. */
  errorInfo?: ErrorInfo[] | undefined;
}

/** A compute node group as lists show it. */
export interface ComputeNodeGroupSummary {
  /** The name given at creation. */
  name: string | undefined;

  /** The id that PCS gave it. */
  id: string | undefined;

  /** Its ARN. */
  arn: string | undefined;

  /** The id of its cluster. */
  clusterId: string | undefined;

  /** When its creation was accepted. */
  createdAt: Date | undefined;

  /** When its last change was accepted. */
  modifiedAt: Date | undefined;

  /** Where it stands in its life. */
  status: ComputeNodeGroupStatus | undefined;
}

/** What to create a compute node group from. */
export interface CreateComputeNodeGroupRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name, unique in the cluster: 3 to 25 letters, digits and hyphens, a letter first. */
  computeNodeGroupName: string | undefined;

  /** The image of its instances; when left out, the launch template has to name it. */
  amiId?: string | undefined;

  /** The subnets that its instances shall run in, in the VPC of the cluster. */
  subnetIds: string[] | undefined;

  /** How its instances are bought; On-Demand when left out. */
  purchaseOption?: PurchaseOption | undefined;

  /** The launch template of its instances. */
  customLaunchTemplate: CustomLaunchTemplate | undefined;

  /** The instance profile of its instances; its role has to let them register with PCS. */
  iamInstanceProfileArn: string | undefined;

  /** Between how many instances it shall scale. */
  scalingConfiguration: ScalingConfigurationRequest | undefined;

  /** The instance types that it may use, equal in architecture, vCPUs and GPUs. Cannot be changed later. */
  instanceConfigs: InstanceConfig[] | undefined;

  /** How it chooses Spot capacity. */
  spotOptions?: SpotOptions | undefined;

  /** How Slurm shall be configured for its nodes. */
  slurmConfiguration?: ComputeNodeGroupSlurmConfigurationRequest | undefined;

  /** The scripts that its nodes shall run. */
  nodeLifecycleActions?: NodeLifecycleActionsRequest | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;

  /** Its tags: 1 to 200. */
  tags?: Record<string, string> | undefined;
}

/** The answer of CreateComputeNodeGroup. */
export interface CreateComputeNodeGroupResponse {
  /** The compute node group, being created. */
  computeNodeGroup?: ComputeNodeGroup | undefined;
}

/** Which compute node group to read. */
export interface GetComputeNodeGroupRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. */
  computeNodeGroupIdentifier: string | undefined;
}

/** The answer of GetComputeNodeGroup. */
export interface GetComputeNodeGroupResponse {
  /** The compute node group. */
  computeNodeGroup?: ComputeNodeGroup | undefined;
}

/** Which page of a cluster's compute node groups to read. */
export interface ListComputeNodeGroupsRequest {
  /** The name or id of the cluster. */
  clusterIdentifier: string | undefined;

  /** Where the page begins: what the page before gave. It holds for 24 hours. */
  nextToken?: string | undefined;

  /** How many at most: 1 to 100; 10 when left out. */
  maxResults?: number | undefined;
}

/** A page of compute node groups. */
export interface ListComputeNodeGroupsResponse {
  /** The compute node groups. */
  computeNodeGroups: ComputeNodeGroupSummary[] | undefined;

  /** Where the next page begins; without it this page is the last. */
  nextToken?: string | undefined;
}

/** What to change about a compute node group: what is left out stays. */
export interface UpdateComputeNodeGroupRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. */
  computeNodeGroupIdentifier: string | undefined;

  /** The image of its instances. */
  amiId?: string | undefined;

  /** The subnets that its instances shall run in. */
  subnetIds?: string[] | undefined;

  /** The launch template of its instances. */
  customLaunchTemplate?: CustomLaunchTemplate | undefined;

  /** How its instances are bought. */
  purchaseOption?: PurchaseOption | undefined;

  /** How it chooses Spot capacity. */
  spotOptions?: SpotOptions | undefined;

  /** Between how many instances it shall scale. */
  scalingConfiguration?: ScalingConfigurationRequest | undefined;

  /** The instance profile of its instances. */
  iamInstanceProfileArn?: string | undefined;

  /** What to change about Slurm for its nodes. */
  slurmConfiguration?: UpdateComputeNodeGroupSlurmConfigurationRequest | undefined;

  /** The scripts that its nodes shall run from now on. */
  nodeLifecycleActions?: UpdateNodeLifecycleActionsRequest | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;
}

/** The answer of UpdateComputeNodeGroup. */
export interface UpdateComputeNodeGroupResponse {
  /** The compute node group, being updated. */
  computeNodeGroup?: ComputeNodeGroup | undefined;
}

/** Which compute node group to delete. */
export interface DeleteComputeNodeGroupRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. No queue may use it any more. */
  computeNodeGroupIdentifier: string | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;
}

/** The answer of DeleteComputeNodeGroup: that it was accepted. */
export interface DeleteComputeNodeGroupResponse extends Accepted {}
