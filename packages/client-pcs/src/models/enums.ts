/** Whether Slurm accounting is on. */
export const AccountingMode = {
  NONE: "NONE",
  STANDARD: "STANDARD",
} as const;
export type AccountingMode = (typeof AccountingMode)[keyof typeof AccountingMode];

/** Where a cluster stands in its life. It tells about provisioning, not about health. */
export const ClusterStatus = {
  ACTIVE: "ACTIVE",
  CREATE_FAILED: "CREATE_FAILED",
  CREATING: "CREATING",
  DELETE_FAILED: "DELETE_FAILED",
  DELETING: "DELETING",
  RESUMING: "RESUMING",
  SUSPENDED: "SUSPENDED",
  SUSPENDING: "SUSPENDING",
  UPDATE_FAILED: "UPDATE_FAILED",
  UPDATING: "UPDATING",
} as const;
export type ClusterStatus = (typeof ClusterStatus)[keyof typeof ClusterStatus];

/** Where a compute node group stands in its life. */
export const ComputeNodeGroupStatus = {
  ACTIVE: "ACTIVE",
  CREATE_FAILED: "CREATE_FAILED",
  CREATING: "CREATING",
  DELETED: "DELETED",
  DELETE_FAILED: "DELETE_FAILED",
  DELETING: "DELETING",
  RESUMING: "RESUMING",
  SUSPENDED: "SUSPENDED",
  SUSPENDING: "SUSPENDING",
  UPDATE_FAILED: "UPDATE_FAILED",
  UPDATING: "UPDATING",
} as const;
export type ComputeNodeGroupStatus =
  (typeof ComputeNodeGroupStatus)[keyof typeof ComputeNodeGroupStatus];

/** Which daemon of the scheduler answers at an endpoint. */
export const EndpointType = {
  SLURMCTLD: "SLURMCTLD",
  SLURMDBD: "SLURMDBD",
  SLURMRESTD: "SLURMRESTD",
} as const;
export type EndpointType = (typeof EndpointType)[keyof typeof EndpointType];

/** At which boots of a node a lifecycle script runs. */
export const ExecutionPolicy = {
  EVERY_BOOT: "EVERY_BOOT",
  FIRST_BOOT_ONLY: "FIRST_BOOT_ONLY",
} as const;
export type ExecutionPolicy = (typeof ExecutionPolicy)[keyof typeof ExecutionPolicy];

/** The IP family of a cluster. */
export const NetworkType = {
  IPV4: "IPV4",
  IPV6: "IPV6",
} as const;
export type NetworkType = (typeof NetworkType)[keyof typeof NetworkType];

/** What becomes of a node when one of its lifecycle scripts fails. */
export const OnError = {
  CONTINUE: "CONTINUE",
  STOP_SEQUENCE: "STOP_SEQUENCE",
  TERMINATE: "TERMINATE",
} as const;
export type OnError = (typeof OnError)[keyof typeof OnError];

/** How the instances of a compute node group are bought. */
export const PurchaseOption = {
  CAPACITY_BLOCK: "CAPACITY_BLOCK",
  INTERRUPTIBLE_CAPACITY_RESERVATION: "INTERRUPTIBLE_CAPACITY_RESERVATION",
  ONDEMAND: "ONDEMAND",
  SPOT: "SPOT",
} as const;
export type PurchaseOption = (typeof PurchaseOption)[keyof typeof PurchaseOption];

/** Where a queue stands in its life. */
export const QueueStatus = {
  ACTIVE: "ACTIVE",
  CREATE_FAILED: "CREATE_FAILED",
  CREATING: "CREATING",
  DELETE_FAILED: "DELETE_FAILED",
  DELETING: "DELETING",
  RESUMING: "RESUMING",
  SUSPENDED: "SUSPENDED",
  SUSPENDING: "SUSPENDING",
  UPDATE_FAILED: "UPDATE_FAILED",
  UPDATING: "UPDATING",
} as const;
export type QueueStatus = (typeof QueueStatus)[keyof typeof QueueStatus];

/** The schedulers that PCS can run. */
export const SchedulerType = {
  SLURM: "SLURM",
} as const;
export type SchedulerType = (typeof SchedulerType)[keyof typeof SchedulerType];

/** When a node fetches its lifecycle scripts again. */
export const ScriptCachingPolicy = {
  CACHE_ONCE: "CACHE_ONCE",
  REFRESH_ON_REBOOT: "REFRESH_ON_REBOOT",
} as const;
export type ScriptCachingPolicy = (typeof ScriptCachingPolicy)[keyof typeof ScriptCachingPolicy];

/** How many instances and jobs a cluster can manage: 32 and 256, 512 and 8,192, 2,048 and 16,384. */
export const Size = {
  LARGE: "LARGE",
  MEDIUM: "MEDIUM",
  SMALL: "SMALL",
} as const;
export type Size = (typeof Size)[keyof typeof Size];

/** Whether the REST API of Slurm is on. */
export const SlurmRestMode = {
  NONE: "NONE",
  STANDARD: "STANDARD",
} as const;
export type SlurmRestMode = (typeof SlurmRestMode)[keyof typeof SlurmRestMode];

/** By what EC2 chooses Spot capacity. */
export const SpotAllocationStrategy = {
  CAPACITY_OPTIMIZED: "capacity-optimized",
  LOWEST_PRICE: "lowest-price",
  PRICE_CAPACITY_OPTIMIZED: "price-capacity-optimized",
} as const;
export type SpotAllocationStrategy =
  (typeof SpotAllocationStrategy)[keyof typeof SpotAllocationStrategy];

/** Why a request was found invalid. */
export const ValidationExceptionReason = {
  CANNOT_PARSE: "cannotParse",
  FIELD_VALIDATION_FAILED: "fieldValidationFailed",
  OTHER: "other",
  UNKNOWN_OPERATION: "unknownOperation",
} as const;
export type ValidationExceptionReason =
  (typeof ValidationExceptionReason)[keyof typeof ValidationExceptionReason];
