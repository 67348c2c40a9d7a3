import type { SlurmCustomSetting } from "./common.ts";
import type { AccountingMode, SlurmRestMode } from "./enums.ts";

/** A parameter of slurmdbd.conf; it takes effect where accounting is on. */
export interface SlurmdbdCustomSetting {
  /** The parameter, as Slurm spells it. */
  parameterName: string | undefined;

  /** Its value, as it would stand in slurmdbd.conf. */
  parameterValue: string | undefined;
}

/** A parameter of cgroup.conf. */
export interface CgroupCustomSetting {
  /** The parameter, as Slurm spells it. */
  parameterName: string | undefined;

  /** Its value, as it would stand in cgroup.conf. */
  parameterValue: string | undefined;
}

/** The key by which the daemons of the cluster trust each other; it is kept in Secrets Manager. */
export interface SlurmAuthKey {
  /** The ARN of the secret. */
  secretArn: string | undefined;

  /** The version of the secret in use. */
  secretVersion: string | undefined;
}

/** The key that signs tokens for the REST API; it is kept in Secrets Manager. */
export interface JwtKey {
  /** The ARN of the secret. */
  secretArn: string | undefined;

  /** The version of the secret in use. */
  secretVersion: string | undefined;
}

/** How callers of the REST API prove who they are. */
export interface JwtAuth {
  /** The key that signs their tokens. */
  jwtKey?: JwtKey | undefined;
}

/** The accounting of a cluster. */
export interface Accounting {
  /** After how many days records are purged; -1 keeps them. */
  defaultPurgeTimeInDays?: number | undefined;

  /** On (`STANDARD`) or off (`NONE`). */
  mode: AccountingMode | undefined;
}

/** The accounting asked for; it needs Slurm 24.11 or newer. */
export interface AccountingRequest {
  /** After how many days records are purged: 1 to 10,000, or -1 to keep them; 0 is refused. */
  defaultPurgeTimeInDays?: number | undefined;

  /** On (`STANDARD`) or off (`NONE`). */
  mode: AccountingMode | undefined;
}

/** What to change about the accounting; what is left out stays. */
export interface UpdateAccountingRequest {
  /** After how many days records are purged: 1 to 10,000, or -1 to keep them; 0 is refused. */
  defaultPurgeTimeInDays?: number | undefined;

  /** On (`STANDARD`) or off (`NONE`). */
  mode?: AccountingMode | undefined;
}

/** The REST API of a cluster's Slurm. */
export interface SlurmRest {
  /** On (`STANDARD`) or off (`NONE`). */
  mode: SlurmRestMode | undefined;
}

/** The REST API asked for; it needs Slurm 25.05 or newer. */
export interface SlurmRestRequest {
  /** On (`STANDARD`) or off (`NONE`). */
  mode: SlurmRestMode | undefined;
}

/** What to change about the REST API. */
export interface UpdateSlurmRestRequest {
  /** On (`STANDARD`) or off (`NONE`). */
  mode?: SlurmRestMode | undefined;
}

/** How Slurm is configured in a cluster. */
export interface ClusterSlurmConfiguration {
  /** How long a node may be idle before it is given back. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Parameters of slurmdbd.conf. */
  slurmdbdCustomSettings?: SlurmdbdCustomSetting[] | undefined;

  /** Parameters of cgroup.conf. */
  cgroupCustomSettings?: CgroupCustomSetting[] | undefined;

  /** The key of the cluster, which every node needs. */
  authKey?: SlurmAuthKey | undefined;

  /** The key of the REST API, where that is on. */
  jwtAuth?: JwtAuth | undefined;

  /** The accounting. */
  accounting?: Accounting | undefined;

  /** The REST API. */
  slurmRest?: SlurmRest | undefined;
}

/** How Slurm shall be configured in a new cluster. */
export interface ClusterSlurmConfigurationRequest {
  /** How long a node may be idle before it is given back: 1 to 10,000,000; 600 when left out. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Parameters of slurmdbd.conf. */
  slurmdbdCustomSettings?: SlurmdbdCustomSetting[] | undefined;

  /** Parameters of cgroup.conf. */
  cgroupCustomSettings?: CgroupCustomSetting[] | undefined;

  /** The accounting; off when left out. */
  accounting?: AccountingRequest | undefined;

  /** The REST API; off when left out. */
  slurmRest?: SlurmRestRequest | undefined;
}

/** What to change about Slurm in a cluster: what is left out stays, a list replaces the whole list. */
export interface UpdateClusterSlurmConfigurationRequest {
  /** How long a node may be idle before it is given back: 1 to 10,000,000. */
  scaleDownIdleTimeInSeconds?: number | undefined;

  /** Parameters of slurm.conf. */
  slurmCustomSettings?: SlurmCustomSetting[] | undefined;

  /** Parameters of slurmdbd.conf. */
  slurmdbdCustomSettings?: SlurmdbdCustomSetting[] | undefined;

  /** Parameters of cgroup.conf. */
  cgroupCustomSettings?: CgroupCustomSetting[] | undefined;

  /** The accounting. */
  accounting?: UpdateAccountingRequest | undefined;

  /** The REST API. */
  slurmRest?: UpdateSlurmRestRequest | undefined;
}
