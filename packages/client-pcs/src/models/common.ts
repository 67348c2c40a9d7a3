import type { EndpointType } from "./enums.ts";

/** Where a daemon of the cluster's scheduler can be reached. */
export interface Endpoint {
  /** The daemon: its controller, its accounting database or its REST API. */
  type: EndpointType | undefined;

  /** Its private IPv4 address; empty in a cluster on IPv6. */
  privateIpAddress: string | undefined;

  /** Its public IPv4 address, if it has one. */
  publicIpAddress?: string | undefined;

  /** Its IPv6 address, in a cluster on IPv6. */
  ipv6Address?: string | undefined;

  /** Its port, as text. */
  port: string | undefined;
}

/** Why a resource could not be created, updated or deleted. */
export interface ErrorInfo {
  /** A short name of the failure. */
  code?: string | undefined;

  /** The failure in words. */
  message?: string | undefined;
}

/** A parameter of slurm.conf; PCS accepts those on its allow-list for the cluster, group or queue. */
export interface SlurmCustomSetting {
  /** The parameter, as Slurm spells it. */
  parameterName: string | undefined;

  /** Its value, as it would stand in slurm.conf. */
  parameterValue: string | undefined;
}
