import { asc, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { auditEvents } from "#lib/db/audit-schema.ts";
import type { Database } from "#lib/db/open-database.ts";
import { createCluster, deleteCluster, updateCluster } from "#lib/pcs/clusters.ts";
import type { OperationContext } from "#lib/pcs/operation.ts";
import { createQueue, deleteQueue } from "#lib/pcs/queues.ts";
import { tagResource, untagResource } from "#lib/pcs/tags.ts";
import { localContext, specifications } from "#lib/runs/testing/specification.ts";

const calls = z.array(z.object({ operation: z.string().nullable() }));

/** How many changes the sandbox was asked for, in its whole life. */
async function changesAtAws(): Promise<number> {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL ?? ""}/_sandbox/calls`);
  return calls
    .parse(await answer.json())
    .filter(({ operation }) => /^(Create|Update|Delete|Tag|Untag)/.test(operation ?? "")).length;
}

type Change = (context: OperationContext) => Promise<{ ok: boolean }>;

/** Changes of every kind, of which some succeed and some are refused by AWS. */
async function changesOf(name: string): Promise<Change[]> {
  const { cluster } = (await specifications(localContext()))(name, [], {});
  const clusterIdentifier = name;
  const resourceArn = `arn:aws:pcs:us-east-1:111122223333:cluster/pcs_${"a".repeat(10)}`;
  return [
    (context) => createCluster(context, cluster),
    (context) => createCluster(context, cluster),
    (context) => createQueue(context, { clusterIdentifier, queueName: "main" }),
    (context) => deleteQueue(context, { clusterIdentifier, queueIdentifier: "nothing" }),
    (context) =>
      updateCluster(context, {
        clusterIdentifier,
        slurmConfiguration: { scaleDownIdleTimeInSeconds: 60 },
      }),
    (context) => tagResource(context, { resourceArn, tags: { owner: "me" } }),
    (context) => untagResource(context, { resourceArn, tagKeys: ["owner"] }),
    (context) => deleteCluster(context, { clusterIdentifier }),
  ];
}

async function make(rounds: number, prefix: string) {
  let done = 0;
  const before = await changesAtAws();
  for (let round = 0; round < rounds; round += 1) {
    for (const change of await changesOf(`${prefix}-${round}`)) {
      const result = await change(localContext());
      if (result.ok) done += 1;
    }
  }
  return { done, atAws: (await changesAtAws()) - before };
}

/** Changes things, and holds what AWS was asked for against what the log has. */
export async function recorded(database: Database, rounds: number) {
  const [end] = await database
    .select({ seq: sql<number>`coalesce(max(seq), 0)`.mapWith(Number) })
    .from(auditEvents);
  const { done, atAws } = await make(rounds, "kept");
  const events = await database
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.seq, end?.seq ?? 0))
    .orderBy(asc(auditEvents.seq));
  const changes = Map.groupBy(events, ({ correlationId }) => correlationId);
  const whole = [...changes.values()].filter(
    (pair) => pair.map(({ phase }) => phase).join(" ") === "intent outcome",
  );
  return { done, atAws, whole: whole.length, all: changes.size };
}

/** Tries to change things while the log cannot be written. */
export async function withoutLog(database: Database, rounds: number) {
  await database.execute(sql`ALTER TABLE audit_events RENAME TO audit_events_away`);
  const made = await make(rounds, "never");
  await database.execute(sql`ALTER TABLE audit_events_away RENAME TO audit_events`);
  return made;
}
