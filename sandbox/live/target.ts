import { PCS } from "@aws-sdk/client-pcs";
import { onTestFinished } from "vitest";
import { startWithQueue } from "#sandbox/testing/active-cluster.ts";
import { securityGroupId, subnetId } from "#sandbox/testing/cluster-request.ts";

/** What the suite runs against: a sandbox of its own, or an account at AWS (docs/sandbox.md). */
export type Target = {
  pcs: PCS;
  /** Lets that much time pass, really or by moving the sandbox's clock. */
  pass: (milliseconds: number) => Promise<void> | void;
};

const { PCS_TEST_LIVE: live = "", PCS_TEST_LIVE_CONFIRM: confirmation } = process.env;
const { PCS_TEST_LIVE_SUBNET, PCS_TEST_LIVE_SECURITY_GROUP } = process.env;

export const isLive = live !== "";

/** What somebody has to write before the suite creates anything that AWS charges for. */
const consent = "create a cluster and pay for it";

/** Why the suite creates nothing at AWS; undefined when it may, and in a sandbox always. */
export const reasonNotToCreate = ((): string | undefined => {
  if (!isLive) return undefined;
  if (live !== "create") return "PCS_TEST_LIVE is not “create”";
  if (confirmation !== consent) return `PCS_TEST_LIVE_CONFIRM is not “${consent}”`;
  if (PCS_TEST_LIVE_SUBNET && PCS_TEST_LIVE_SECURITY_GROUP) return undefined;
  return "PCS_TEST_LIVE_SUBNET and PCS_TEST_LIVE_SECURITY_GROUP must name a network";
})();

/** The network for a cluster that the suite creates. */
export const networking = {
  subnetIds: [PCS_TEST_LIVE_SUBNET ?? subnetId("hpc-private-a")],
  securityGroupIds: [PCS_TEST_LIVE_SECURITY_GROUP ?? securityGroupId("pcs-cluster")],
};

/** The account that the SDK's default chain leads to, or a new sandbox with a cluster. */
export async function openTarget(): Promise<Target> {
  if (!isLive) {
    const { pcs, advance } = await startWithQueue({ revision: "latest" });
    return { pcs, pass: (milliseconds) => void advance(milliseconds) };
  }
  const pcs = new PCS({});
  onTestFinished(() => pcs.destroy());
  const pass = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  return { pcs, pass };
}
