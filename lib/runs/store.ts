import "server-only";
import { and, asc, desc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { withDatabase } from "#lib/db/database.ts";
import { runs, runSteps } from "#lib/db/schema.ts";
import { type Durations, expectedSeconds, type Plan } from "#lib/pcs/spec/plan.ts";
import type { RunKind } from "#lib/pcs/view/run.ts";
import type { RunRecord, StepChange, StepRecord } from "./record.ts";

export type NewRun = {
  id: string;
  connection: string;
  kind: RunKind;
  clusterNames: string[];
  person: string;
  personName: string;
  plan: Plan;
  durations: Durations;
};

const newSteps = (run: string, plan: Plan, durations: Durations, firstPosition: number) =>
  plan.map((step, index) => ({
    run,
    ...step,
    position: firstPosition + index,
    status: "waiting" as const,
    expectedSeconds: expectedSeconds(step.operation, durations),
  }));

/** Stores an approved plan, all of it or nothing. A run of the same id is the same approval, sent again. */
export const insertRun = ({ plan, durations, ...run }: NewRun) =>
  withDatabase((database) =>
    database.transaction(async (transaction) => {
      const row = { ...run, status: "running" as const, createdAt: new Date() };
      const made = await transaction
        .insert(runs)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: runs.id });
      if (made.length === 0) return;
      await transaction.insert(runSteps).values(newSteps(run.id, plan, durations, 0));
    }),
  );

/** A run with its steps; nothing when there is none of that id. */
export const loadRun = (id: string) =>
  withDatabase(async (database): Promise<RunRecord | undefined> => {
    const [run] = await database.select().from(runs).where(eq(runs.id, id));
    if (!run) return undefined;
    const steps = await database
      .select()
      .from(runSteps)
      .where(eq(runSteps.run, id))
      .orderBy(asc(runSteps.position));
    return { ...run, steps };
  });

/** The runs of a connection with their steps, newest first. */
export const loadRuns = (connection: string, limit: number) =>
  withDatabase(async (database): Promise<RunRecord[]> => {
    const found = await database
      .select()
      .from(runs)
      .where(eq(runs.connection, connection))
      .orderBy(desc(runs.createdAt), desc(runs.id))
      .limit(limit);
    const ids = found.map(({ id }) => id);
    if (ids.length === 0) return [];
    const steps = await database
      .select()
      .from(runSteps)
      .where(inArray(runSteps.run, ids))
      .orderBy(asc(runSteps.position));
    const stepsOf = Map.groupBy(steps, ({ run }) => run);
    return found.map((run) => ({ ...run, steps: stepsOf.get(run.id) ?? [] }));
  });

/** The ids of all runs that have not ended. */
export const openRunIds = () =>
  withDatabase(async (database) => {
    const open = await database.select({ id: runs.id }).from(runs).where(isNull(runs.endedAt));
    return open.map(({ id }) => id);
  });

const isAsRead = ({ run, key, version }: StepRecord) =>
  and(eq(runSteps.run, run), eq(runSteps.key, key), eq(runSteps.version, version));

const bumped = { version: sql`${runSteps.version} + 1` };

/** Changes a step, unless somebody has changed it since it was read. Gives the step as it is then, or nothing. */
export const changeStep = (step: StepRecord, change: StepChange) =>
  withDatabase(async (database) => {
    const [changed] = await database
      .update(runSteps)
      .set({ ...change, ...bumped })
      .where(isAsRead(step))
      .returning();
    return changed;
  });

/** The same for a step that is to be called, which a run that was cancelled meanwhile does not allow. */
export const claimStep = (step: StepRecord, change: StepChange) =>
  withDatabase((database) =>
    database.transaction(async (transaction) => {
      const [run] = await transaction
        .select({ status: runs.status })
        .from(runs)
        .where(eq(runs.id, step.run))
        .for("share");
      if (run?.status !== "running") return undefined;
      const [changed] = await transaction
        .update(runSteps)
        .set({ ...change, ...bumped })
        .where(isAsRead(step))
        .returning();
      return changed;
    }),
  );

/**
 * Changes a run as a function of what it is at that moment: nobody else changes the run or one of its steps meanwhile.
 * Steps that are added come before those there are, which may need them.
 */
export const changeRun = (
  id: string,
  decide: (run: RunRecord) => {
    run?: Partial<Pick<RunRecord, "status" | "endedAt" | "person" | "personName">>;
    steps?: { key: string; change: StepChange }[];
    added?: Plan;
  },
) =>
  withDatabase((database) =>
    database.transaction(async (transaction) => {
      const [run] = await transaction.select().from(runs).where(eq(runs.id, id)).for("update");
      if (!run) return;
      const steps = await transaction
        .select()
        .from(runSteps)
        .where(eq(runSteps.run, id))
        .orderBy(asc(runSteps.position))
        .for("update");
      const { run: runChange, steps: stepChanges = [], added = [] } = decide({ ...run, steps });
      const first = (steps[0]?.position ?? 0) - added.length;
      if (added.length > 0)
        await transaction.insert(runSteps).values(newSteps(id, added, {}, first));
      for (const { key, change } of stepChanges)
        await transaction
          .update(runSteps)
          .set({ ...change, ...bumped })
          .where(and(eq(runSteps.run, id), eq(runSteps.key, key)));
      if (runChange) await transaction.update(runs).set(runChange).where(eq(runs.id, id));
    }),
  );

/**
 * The run that AWS creates a cluster for, or that comes before this one to have that done: AWS creates one at a time
 * (CreateCluster). `ahead` is how many stand before this one.
 */
export const clusterLine = ({ id, connection, createdAt }: RunRecord) =>
  withDatabase(async (database) => {
    const others = await database
      .select({ name: runSteps.name, status: runSteps.status })
      .from(runSteps)
      .innerJoin(runs, eq(runs.id, runSteps.run))
      .where(
        and(
          eq(runs.connection, connection),
          isNull(runs.endedAt),
          ne(runs.id, id),
          eq(runSteps.operation, "CreateCluster"),
          sql`(${inArray(runSteps.status, ["calling", "changing"])} OR (${eq(runs.status, "running")} AND ${eq(runSteps.status, "waiting")} AND (${lt(runs.createdAt, createdAt)} OR (${eq(runs.createdAt, createdAt)} AND ${lt(runs.id, id)}))))`,
        ),
      );
    const current = others.find(({ status }) => status !== "waiting") ?? others[0];
    return { ahead: others.length, name: current?.name };
  });
