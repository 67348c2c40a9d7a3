import "server-only";
import type {
  Cluster,
  ClusterSlurmConfiguration,
  ClusterSummary as ClusterListItem,
  Endpoint as ClusterEndpoint,
} from "@aws-sdk/client-pcs";
import { errorsView, listedView, required, settingsView } from "./members.ts";
import type { ClusterDetail, ClusterSummary, Endpoint, SecretReference } from "./view/cluster.ts";

/** What the table of clusters shows of an item of ListClusters. */
export const summaryView = (cluster: ClusterListItem): ClusterSummary => listedView(cluster);

const endpointView = (endpoint: ClusterEndpoint): Endpoint => ({
  type: required(endpoint.type, "endpoints.type"),
  privateIpAddress: endpoint.privateIpAddress ?? "",
  publicIpAddress: endpoint.publicIpAddress,
  ipv6Address: endpoint.ipv6Address,
  port: required(endpoint.port, "endpoints.port"),
});

type Secret = { secretArn: string | undefined; secretVersion: string | undefined };

const secretView = (secret: Secret | undefined): SecretReference | undefined =>
  secret && { secretArn: secret.secretArn ?? "", secretVersion: secret.secretVersion ?? "" };

const slurmView = (slurm: ClusterSlurmConfiguration | undefined): ClusterDetail["slurm"] => ({
  scaleDownIdleTimeInSeconds: slurm?.scaleDownIdleTimeInSeconds,
  slurmCustomSettings: settingsView(slurm?.slurmCustomSettings),
  slurmdbdCustomSettings: settingsView(slurm?.slurmdbdCustomSettings),
  cgroupCustomSettings: settingsView(slurm?.cgroupCustomSettings),
  accounting: slurm?.accounting && {
    mode: slurm.accounting.mode ?? "",
    defaultPurgeTimeInDays: slurm.accounting.defaultPurgeTimeInDays,
  },
  slurmRestMode: slurm?.slurmRest?.mode,
  authKey: secretView(slurm?.authKey),
  jwtKey: secretView(slurm?.jwtAuth?.jwtKey),
});

/** Everything GetCluster returns, as plain values. */
export const detailView = (cluster: Cluster): ClusterDetail => ({
  ...summaryView(cluster),
  size: required(cluster.size, "size"),
  scheduler: {
    type: cluster.scheduler?.type ?? "",
    version: cluster.scheduler?.version ?? "",
  },
  networking: {
    subnetIds: cluster.networking?.subnetIds ?? [],
    securityGroupIds: cluster.networking?.securityGroupIds ?? [],
    networkType: cluster.networking?.networkType,
  },
  endpoints: (cluster.endpoints ?? []).map(endpointView),
  errorInfo: errorsView(cluster.errorInfo),
  slurm: slurmView(cluster.slurmConfiguration),
});
