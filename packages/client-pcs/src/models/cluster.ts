import type { Accepted } from "./accepted.ts";
import type {
  ClusterSlurmConfiguration,
  ClusterSlurmConfigurationRequest,
  UpdateClusterSlurmConfigurationRequest,
} from "./cluster-slurm.ts";
import type { Endpoint, ErrorInfo } from "./common.ts";
import type { ClusterStatus, NetworkType, SchedulerType, Size } from "./enums.ts";

/** The scheduler of a cluster. */
export interface Scheduler {
  /** Which software. */
  type: SchedulerType | undefined;

  /** Which version of it, for example `25.11`. */
  version: string | undefined;
}

/** The scheduler that a new cluster shall have. */
export interface SchedulerRequest {
  /** Which software. */
  type: SchedulerType | undefined;

  /** Which version of it, for example `25.11`. */
  version: string | undefined;
}

/** The version that a cluster's scheduler shall be moved to. */
export interface UpdateSchedulerRequest {
  /** A version newer than the present one, for example `25.11`. */
  version: string | undefined;
}

/** Where a cluster lives in the network. */
export interface Networking {
  /** The subnet of the controller. */
  subnetIds?: string[] | undefined;

  /** The security groups of the controller's network interface. */
  securityGroupIds?: string[] | undefined;

  /** The IP family that the cluster speaks. */
  networkType?: NetworkType | undefined;
}

/** Where a new cluster shall live in the network. It cannot move later. */
export interface NetworkingRequest {
  /** The subnet of the controller. It is a list, but PCS takes exactly one. */
  subnetIds?: string[] | undefined;

  /** The security groups of the controller's network interface, in the VPC of the subnet. */
  securityGroupIds?: string[] | undefined;

  /** The IP family that the cluster shall speak; IPv4 when left out. */
  networkType?: NetworkType | undefined;
}

/** A cluster: a scheduler that PCS runs, with all that it was configured with. */
export interface Cluster {
  /** The name given at creation. */
  name: string | undefined;

  /** The id that PCS gave it: `pcs_` and letters and digits. */
  id: string | undefined;

  /** Its ARN. */
  arn: string | undefined;

  /** Where it stands in its life. */
  status: ClusterStatus | undefined;

  /** When its creation was accepted. */
  createdAt: Date | undefined;

  /** When its last change was accepted. */
  modifiedAt: Date | undefined;

  /** Its scheduler. */
  scheduler: Scheduler | undefined;

  /** How much it can manage. */
  size: Size | undefined;

  /** How its Slurm is configured. */
  slurmConfiguration?: ClusterSlurmConfiguration | undefined;

  /** Where it lives in the network. */
  networking: Networking | undefined;

  /** Where its daemons can be reached. */
  endpoints?: Endpoint[] | undefined;

  /** Why it could not be created, updated or deleted. */
  errorInfo?: ErrorInfo[] | undefined;
}

/** A cluster as lists show it. */
export interface ClusterSummary {
  /** The name given at creation. */
  name: string | undefined;

  /** The id that PCS gave it. */
  id: string | undefined;

  /** Its ARN. */
  arn: string | undefined;

  /** When its creation was accepted. */
  createdAt: Date | undefined;

  /** When its last change was accepted. */
  modifiedAt: Date | undefined;

  /** Where it stands in its life. */
  status: ClusterStatus | undefined;
}

/** What to create a cluster from. */
export interface CreateClusterRequest {
  /** Its name, unique in the account and Region: 3 to 40 letters, digits and hyphens, a letter first. */
  clusterName: string | undefined;

  /** Its scheduler. */
  scheduler: SchedulerRequest | undefined;

  /** How much it can manage. It cannot be changed later. */
  size: Size | undefined;

  /** Where it shall live in the network. */
  networking: NetworkingRequest | undefined;

  /** How its Slurm shall be configured. */
  slurmConfiguration?: ClusterSlurmConfigurationRequest | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;

  /** Its tags: 1 to 200. */
  tags?: Record<string, string> | undefined;
}

/** The answer of CreateCluster. */
export interface CreateClusterResponse {
  /** The cluster, being created. */
  cluster?: Cluster | undefined;
}

/** Which cluster to read. */
export interface GetClusterRequest {
  /** Its name or id. */
  clusterIdentifier: string | undefined;
}

/** The answer of GetCluster. */
export interface GetClusterResponse {
  /** The cluster. */
  cluster?: Cluster | undefined;
}

/** Which page of clusters to read. */
export interface ListClustersRequest {
  /** Where the page begins: what the page before gave. It holds for 24 hours. */
  nextToken?: string | undefined;

  /** How many at most: 1 to 100; 10 when left out. */
  maxResults?: number | undefined;
}

/** A page of clusters. */
export interface ListClustersResponse {
  /** The clusters. */
  clusters: ClusterSummary[] | undefined;

  /** Where the next page begins; without it this page is the last. */
  nextToken?: string | undefined;
}

/** What to change about a cluster. */
export interface UpdateClusterRequest {
  /** Its name or id. */
  clusterIdentifier: string | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;

  /** What to change about its Slurm. */
  slurmConfiguration?: UpdateClusterSlurmConfigurationRequest | undefined;

  /** The version to move its scheduler to. */
  scheduler?: UpdateSchedulerRequest | undefined;
}

/** The answer of UpdateCluster. */
export interface UpdateClusterResponse {
  /** The cluster, being updated. */
  cluster?: Cluster | undefined;
}

/** Which cluster to delete. */
export interface DeleteClusterRequest {
  /** Its name or id. */
  clusterIdentifier: string | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;
}

/** The answer of DeleteCluster: that it was accepted. */
export interface DeleteClusterResponse extends Accepted {}
