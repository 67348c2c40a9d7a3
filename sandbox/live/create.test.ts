import { AccessDeniedException, type PCS, ResourceNotFoundException } from "@aws-sdk/client-pcs";
import { expect, test } from "vitest";
import {
  isLive,
  networking,
  openTarget,
  reasonNotToCreate,
  type Target,
} from "#sandbox/live/target.ts";
import { refusal } from "#sandbox/testing/clusters.ts";

const timeout = isLive ? 60 * 60_000 : 20_000;

const pollMs = 15_000;

const statusOf = async (pcs: PCS, clusterIdentifier: string) =>
  (await pcs.getCluster({ clusterIdentifier })).cluster?.status;

/** Waits as long as a cluster keeps a status, and says which one came after it. */
async function after({ pcs, pass }: Target, clusterIdentifier: string, status: string) {
  for (;;) {
    const now = await statusOf(pcs, clusterIdentifier);
    if (now !== status) return now;
    await pass(pollMs);
  }
}

test.skipIf(reasonNotToCreate)(
  "a cluster is created, tagged and deleted, and is gone",
  { timeout },
  async () => {
    const target = await openTarget();
    const { pcs } = target;
    const request = {
      clusterName: `pcs-api-suite-${String(process.pid)}`,
      scheduler: { type: "SLURM" as const, version: "25.11" },
      size: "SMALL" as const,
      networking,
      clientToken: crypto.randomUUID(),
      tags: { purpose: "api-suite" },
    };
    const { cluster } = await pcs.createCluster(request);
    const id = cluster?.id ?? "";
    expect(cluster).toMatchObject({ status: "CREATING", name: request.clusterName });
    expect(cluster?.modifiedAt).toEqual(cluster?.createdAt);
    expect((await pcs.createCluster(request)).cluster?.id).toBe(id);
    try {
      expect(await after(target, id, "CREATING")).toBe("ACTIVE");
      const resourceArn = cluster?.arn;
      await pcs.tagResource({ resourceArn, tags: { phase: "1", purpose: "suite" } });
      await pcs.untagResource({ resourceArn, tagKeys: ["phase"] });
      const { tags } = await pcs.listTagsForResource({ resourceArn });
      expect(tags).toEqual({ purpose: "suite" });
    } finally {
      await pcs.deleteCluster({ clusterIdentifier: id });
    }
    const gone = await refusal(after(target, id, "DELETING"));
    expect([AccessDeniedException, ResourceNotFoundException]).toContain(gone?.constructor);
  },
);
