import {
  CreateClusterCommand,
  type CreateClusterCommandInput,
  GetClusterCommand,
  type PCSClient,
} from "@aws-sdk/client-pcs";
import { clusterRequest } from "#sandbox/testing/cluster-request.ts";
import { pcsClient } from "#sandbox/testing/pcs-client.ts";
import { startTestSandbox } from "#sandbox/testing/start-sandbox.ts";

/** A day on which Slurm 25.05 and newer are supported: tests must not age with the versions. */
const startAt = Date.parse("2026-11-24T09:00:00Z");

/** A sandbox of the test's own, and the SDK pointed at it. */
export async function startWithClient(overrides?: Parameters<typeof startTestSandbox>[0]) {
  const sandbox = await startTestSandbox({ startAt, ...overrides });
  return { ...sandbox, pcs: pcsClient(sandbox.endpoint) };
}

export async function createCluster(
  pcs: PCSClient,
  input: CreateClusterCommandInput = clusterRequest(),
) {
  const { cluster } = await pcs.send(new CreateClusterCommand(input));
  if (!cluster) throw new Error("CreateCluster answered without a cluster.");
  return cluster;
}

export async function getCluster(pcs: PCSClient, clusterIdentifier: string) {
  const { cluster } = await pcs.send(new GetClusterCommand({ clusterIdentifier }));
  if (!cluster) throw new Error("GetCluster answered without a cluster.");
  return cluster;
}

/** The error that a call ends with; undefined when it succeeds. */
export const refusal = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
