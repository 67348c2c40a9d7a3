import "server-only";
import type { PgBoss } from "pg-boss";
import { z } from "zod";
import { openDatabase } from "#lib/db/database.ts";
import type { JobsDatabase, OpenDatabase } from "#lib/db/open-database.ts";
import { log } from "#lib/observe/log.ts";
import { isStopping } from "#lib/observe/stopping.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { reconcile } from "./reconcile.ts";
import { openRunIds } from "./store.ts";

/** The queue of pg-boss: a job says that a run is to be looked at. What is to be done stands in the run alone. */
const queue = "runs";

/** How many runs one console looks at at a time. */
const workers = 6;

/** How long a job may be without a sign of life until another console takes it, in seconds: the least that pg-boss allows. */
const heartbeatSeconds = 10;

/** How often pg-boss looks for jobs without a sign of life, in seconds. */
const superviseSeconds = 5;

/** How often a worker looks for jobs that another console has sent, in seconds; its own ones it is told of. */
const pollingSeconds = 5;

/** How often it is made sure that every open run has a job, in milliseconds. */
const patrolEvery = 15_000;

/** After a failure of the database a run is looked at again, in milliseconds. */
const afterOutage = 2_000;

/** pg-boss at work on a database, and how to have a run looked at. */
type Engine = {
  opened: OpenDatabase;
  boss: PgBoss;
  wake: (run: string, delay: number) => Promise<void>;
  /** Has a run looked at now that was to be looked at later. */
  hurry: (run: string) => Promise<void>;
};

/** One a process: Next bundles actions apart from what runs at start. */
const engines = mapOfProcess<Promise<Engine>>("runs");

const jobData = z.object({ run: z.string() });

/** pg-boss emits its errors as objects with a message. */
const message = z.object({ message: z.string() });

function complain(error: unknown) {
  const words = message.safeParse(error);
  log().warn({ reason: words.success ? words.data.message : String(error) }, "Runs");
}

/** pg-boss on the same database; loaded with the first run, as most consoles have none most of the time. */
async function bossOn(jobs: JobsDatabase): Promise<PgBoss> {
  const { fromPglite, PgBoss } = await import("pg-boss");
  return new PgBoss({
    ...("engine" in jobs
      ? { db: fromPglite(jobs.engine), backend: "pglite" as const }
      : { connectionString: jobs.url, application_name: "pcs-console-runs", max: 4 }),
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  });
}

async function createQueue(boss: PgBoss) {
  await boss.createQueue(queue, {
    // Of each run, one job is looked after and one more may wait: a run is never in two hands.
    policy: "stately",
    heartbeatSeconds,
    expireInSeconds: 600,
    retryLimit: 1_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 30,
    deleteAfterSeconds: 60,
  });
}

async function startEngine(opened: OpenDatabase): Promise<Engine> {
  const boss = await bossOn(opened.jobs);
  boss.on("error", complain);
  await boss.start();
  await createQueue(boss);
  // Whoever owns an embedded database is alone: what a console before it had in hand is in nobody's now.
  if ("engine" in opened.jobs) await boss.deleteAllJobs(queue);
  const ids: string[] = [];
  const nudge = () => ids.forEach((id) => boss.notifyWorker(id));

  const wake = async (run: string, delay: number) => {
    await boss.send(queue, { run }, { singletonKey: run, startAfter: delay / 1000 });
    setTimeout(nudge, delay + 20).unref();
  };

  const hurry = async (run: string) => {
    const job = { singletonKey: run, startAfter: 0 };
    const { updated } = await boss.update(queue, { run }, job);
    if (updated === 0) await wake(run, 0);
    else nudge();
  };

  const lookAfter = async (run: string) => {
    const delay = await reconcile(run).catch((error: unknown) => {
      complain(error);
      return afterOutage;
    });
    if (delay !== undefined) await wake(run, delay);
  };

  for (let index = 0; index < workers; index += 1)
    ids.push(
      await boss.work(queue, { pollingIntervalSeconds: pollingSeconds }, async (jobs) => {
        for (const { data } of jobs) await lookAfter(jobData.parse(data).run);
      }),
    );
  return { opened, boss, wake, hurry };
}

/** The engine on the console's database as it is open now: one that was on another is left behind. */
async function engine(): Promise<Engine> {
  // The run is stored: another console finds it there, or the next start of this one.
  if (isStopping()) throw new Error("This console is stopping: another one goes on with the runs.");
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error);
  const known = engines.get(queue);
  const current = await known?.catch(() => undefined);
  if (current?.opened === opened.value) return current;
  // Of several that find it so, the first one starts it.
  const latest = engines.get(queue);
  if (latest !== undefined && latest !== known) return latest;
  const starting = startEngine(opened.value);
  engines.set(queue, starting);
  void current?.boss.stop({ graceful: false, close: false }).catch(complain);
  return starting;
}

/** Has a run looked at now. When that cannot be, the patrol does so soon. */
export async function wakeRun(run: string): Promise<void> {
  try {
    await (await engine()).hurry(run);
  } catch (error) {
    complain(error);
  }
}

/** Carries out no more runs in this process: others, or the next one, go on with them. */
export async function stopRuns(): Promise<void> {
  const known = engines.get(queue);
  engines.delete(queue);
  await (await known)?.boss.stop({ graceful: true, timeout: 5_000 });
}

/** Makes sure that every run that has not ended has a job: one that has keeps the one it has. Rests when there is none. */
async function patrol(): Promise<void> {
  if (isStopping()) return;
  const open = await openRunIds();
  if (!open.ok) throw new Error(open.error);
  if (open.value.length > 0) {
    const { wake } = await engine();
    for (const run of open.value) await wake(run, 0);
  } else if (engines.has(queue)) {
    await stopRuns();
    // A run may have been approved just before.
    await patrol();
  }
}

/** Carries out runs in this process from now on, beginning with those that another one left. */
export function startRuns(): void {
  const go = () => void patrol().catch(complain);
  go();
  setInterval(go, patrolEvery).unref();
}
