import type { SlurmSetting } from "#lib/pcs/spec/slurm-settings.ts";

/** An item of ListClusters as the console shows it. Times are ISO 8601 in UTC; status may be unknown. */
export type ClusterSummary = {
  id: string;
  name: string;
  arn: string;
  status: string;
  createdAt: string;
  modifiedAt: string;
};

export type Endpoint = {
  type: string;
  privateIpAddress: string;
  publicIpAddress?: string;
  ipv6Address?: string;
  port: string;
};

/** A secret by reference; its value never enters the console. */
export type SecretReference = { secretArn: string; secretVersion: string };

/** Every member that GetCluster returns; members that the service omits are absent here too. */
export type ClusterDetail = ClusterSummary & {
  size: string;
  scheduler: { type: string; version: string };
  networking: { subnetIds: string[]; securityGroupIds: string[]; networkType?: string };
  endpoints: Endpoint[];
  errorInfo: { code?: string; message?: string }[];
  slurm: {
    scaleDownIdleTimeInSeconds?: number;
    slurmCustomSettings: SlurmSetting[];
    slurmdbdCustomSettings: SlurmSetting[];
    cgroupCustomSettings: SlurmSetting[];
    accounting?: { mode: string; defaultPurgeTimeInDays?: number };
    slurmRestMode?: string;
    authKey?: SecretReference;
    jwtKey?: SecretReference;
  };
};
