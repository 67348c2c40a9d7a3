import { randomUUID } from "node:crypto";
import { endpointPorts } from "#lib/pcs/spec/ports.ts";
import type { ClusterSlurm, Controller, ControllerAddress } from "#sandbox/pcs/cluster-document.ts";
import { secretArn } from "#sandbox/pcs/identifiers.ts";
import type { Scope } from "#sandbox/store/resource.ts";

const newSecret = (scope: Scope, name: string) => ({
  secretArn: secretArn(scope, name),
  secretVersion: randomUUID(),
});

/** The daemons of a controller share one network interface; each has its port. */
function endpointsOf(
  { privateIpAddress, ipv6Address }: ControllerAddress,
  { accounting, slurmRest }: ClusterSlurm,
): Controller["endpoints"] {
  const daemons = [
    "SLURMCTLD" as const,
    ...(accounting?.mode === "STANDARD" ? ["SLURMDBD" as const] : []),
    ...(slurmRest?.mode === "STANDARD" ? ["SLURMRESTD" as const] : []),
  ];
  return daemons.map((type) => ({
    type,
    privateIpAddress,
    ipv6Address,
    port: endpointPorts[type],
  }));
}

/** The key that signs tokens for the REST API: there as long as the API is on. */
const jwtAuth = (scope: Scope, clusterId: string, { slurmRest }: ClusterSlurm) =>
  slurmRest?.mode === "STANDARD"
    ? { jwtKey: newSecret(scope, `pcs!slurm-jwt-key-${clusterId}`) }
    : undefined;

/** The controller that a cluster will have once it is ACTIVE, and the keys that it makes. */
export const newController = (
  scope: Scope,
  clusterId: string,
  address: ControllerAddress,
  slurm: ClusterSlurm = {},
): Controller => ({
  endpoints: endpointsOf(address, slurm),
  authKey: newSecret(scope, `pcs!slurm-secret-${clusterId}`),
  jwtAuth: jwtAuth(scope, clusterId, slurm),
});

/** The same controller under another configuration: daemons come and go, its address and keys stay. */
export function reconfigured(
  controller: Controller,
  scope: Scope,
  clusterId: string,
  slurm: ClusterSlurm = {},
): Controller {
  const [endpoint] = controller.endpoints;
  if (!endpoint) return controller;
  const key = jwtAuth(scope, clusterId, slurm);
  return {
    endpoints: endpointsOf(endpoint, slurm),
    authKey: controller.authKey,
    jwtAuth: key && (controller.jwtAuth ?? key),
  };
}
