import type { Accepted } from "./accepted.ts";
import type { ErrorInfo, SlurmCustomSetting } from "./common.ts";
import type { QueueStatus } from "./enums.ts";

/** A compute node group that a queue sends jobs to. */
export interface ComputeNodeGroupConfiguration {
  /** Its id; a name is not taken here. */
  computeNodeGroupId?: string | undefined;
}

/** How Slurm is configured for a queue. */
export interface QueueSlurmConfiguration {
  /** Parameters of the partition in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;
}

/** How Slurm shall be configured for a new queue. */
export interface QueueSlurmConfigurationRequest {
  /** Parameters of the partition in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;
}

/** What to change about Slurm for a queue: a list replaces the whole list. */
export interface UpdateQueueSlurmConfigurationRequest {
  /** Parameters of the partition in slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;
}

/** A queue: what people submit jobs to, a partition in Slurm's terms. */
export interface Queue {
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
  status: QueueStatus | undefined;

  /** The compute node groups that it sends jobs to. */
  computeNodeGroupConfigurations: ComputeNodeGroupConfiguration[] | undefined;

  /** How Slurm is configured for it. */
  slurmConfiguration?: QueueSlurmConfiguration | undefined;

  /** Why it could not be created, updated or deleted. */
  errorInfo?: ErrorInfo[] | undefined;
}

/** A queue as lists show it. */
export interface QueueSummary {
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
  status: QueueStatus | undefined;
}

/** What to create a queue from. */
export interface CreateQueueRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name, unique in the cluster: 3 to 25 letters, digits and hyphens, a letter first. */
  queueName: string | undefined;

  /** The compute node groups that it shall send jobs to. */
  computeNodeGroupConfigurations?: ComputeNodeGroupConfiguration[] | undefined;

  /** How Slurm shall be configured for it. */
  slurmConfiguration?: QueueSlurmConfigurationRequest | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;

  /** Its tags: 1 to 200. */
  tags?: Record<string, string> | undefined;
}

/** The answer of CreateQueue. */
export interface CreateQueueResponse {
  /** The queue, being created. */
  queue?: Queue | undefined;
}

/** Which queue to read. */
export interface GetQueueRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. */
  queueIdentifier: string | undefined;
}

/** The answer of GetQueue. */
export interface GetQueueResponse {
  /** The queue. */
  queue?: Queue | undefined;
}

/** Which page of a cluster's queues to read. */
export interface ListQueuesRequest {
  /** The name or id of the cluster. */
  clusterIdentifier: string | undefined;

  /** Where the page begins: what the page before gave. It holds for 24 hours. */
  nextToken?: string | undefined;

  /** How many at most: 1 to 100; 10 when left out. */
  maxResults?: number | undefined;
}

/** A page of queues. */
export interface ListQueuesResponse {
  /** The queues. */
  queues: QueueSummary[] | undefined;

  /** Where the next page begins; without it this page is the last. */
  nextToken?: string | undefined;
}

/** What to change about a queue: what is left out stays. */
export interface UpdateQueueRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. */
  queueIdentifier: string | undefined;

  /** The compute node groups that it shall send jobs to: the whole list. */
  computeNodeGroupConfigurations?: ComputeNodeGroupConfiguration[] | undefined;

  /** What to change about Slurm for it. */
  slurmConfiguration?: UpdateQueueSlurmConfigurationRequest | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;
}

/** The answer of UpdateQueue. */
export interface UpdateQueueResponse {
  /** The queue, being updated. */
  queue?: Queue | undefined;
}

/** Which queue to delete. */
export interface DeleteQueueRequest {
  /** The name or id of its cluster. */
  clusterIdentifier: string | undefined;

  /** Its name or id. */
  queueIdentifier: string | undefined;

  /** Makes the request safe to repeat: 8 to 100 characters; made up when left out. */
  clientToken?: string | undefined;
}

/** The answer of DeleteQueue: that it was accepted. */
export interface DeleteQueueResponse extends Accepted {}
