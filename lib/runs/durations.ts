import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Connection } from "#lib/aws/connections.ts";
import { withDatabase } from "#lib/db/database.ts";
import { runs, runSteps } from "#lib/db/schema.ts";
import { type Durations, stepOperations } from "#lib/pcs/spec/plan.ts";

/** How long everything takes in a sandbox that was not told otherwise, in seconds. */
const sandboxSeconds = 8;

const inSandbox: Durations = Object.fromEntries(
  stepOperations.map((operation) => [operation, sandboxSeconds]),
);

/** The middle one of how long each operation took in the runs of a connection so far. */
const measured = (connection: string) =>
  withDatabase((database) =>
    database
      .select({
        operation: runSteps.operation,
        seconds: sql<number>`round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${runSteps.endedAt} - ${runSteps.startedAt})))::integer`,
      })
      .from(runSteps)
      .innerJoin(runs, eq(runs.id, runSteps.run))
      .where(
        and(
          eq(runs.connection, connection),
          eq(runSteps.status, "done"),
          eq(runSteps.adopted, false),
        ),
      )
      .groupBy(runSteps.operation),
  );

/** How long each operation is expected to take on a connection, in seconds: as long as it took before. */
export async function seenDurations({ id, sandbox }: Connection): Promise<Durations> {
  const known = await measured(id);
  const seen = known.ok
    ? Object.fromEntries(
        known.value.map(({ operation, seconds }) => [operation, Math.max(1, seconds)]),
      )
    : {};
  return { ...(sandbox ? inSandbox : {}), ...seen };
}
