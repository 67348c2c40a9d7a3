import { randomUUID } from "node:crypto";
import type { CreateClusterRequest } from "#lib/pcs/spec/cluster.ts";
import type { Controller, ControllerAddress } from "#sandbox/pcs/cluster-document.ts";
import { secretArn } from "#sandbox/pcs/identifiers.ts";
import type { Scope } from "#sandbox/store/resource.ts";

type SlurmConfiguration = NonNullable<CreateClusterRequest["slurmConfiguration"]>;

const newSecret = (scope: Scope, name: string) => ({
  secretArn: secretArn(scope, name),
  secretVersion: randomUUID(),
});

/** The daemons of a controller share one network interface; each has its port. */
function endpointsOf(
  address: ControllerAddress,
  { accounting, slurmRest }: SlurmConfiguration,
): Controller["endpoints"] {
  const endpoints: Controller["endpoints"] = [{ type: "SLURMCTLD", ...address, port: "6817" }];
  if (accounting?.mode === "STANDARD") {
    endpoints.push({ type: "SLURMDBD", ...address, port: "6819" });
  }
  if (slurmRest?.mode === "STANDARD") {
    endpoints.push({ type: "SLURMRESTD", ...address, port: "6820" });
  }
  return endpoints;
}

/** The controller that a cluster will have once it is ACTIVE, and the keys that it makes. */
export function newController(
  scope: Scope,
  clusterId: string,
  address: ControllerAddress,
  slurmConfiguration: SlurmConfiguration = {},
): Controller {
  const rest = slurmConfiguration.slurmRest?.mode === "STANDARD";
  return {
    endpoints: endpointsOf(address, slurmConfiguration),
    authKey: newSecret(scope, `pcs!slurm-secret-${clusterId}`),
    ...(rest && { jwtAuth: { jwtKey: newSecret(scope, `pcs!slurm-jwt-key-${clusterId}`) } }),
  };
}
