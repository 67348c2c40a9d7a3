import "server-only";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "./log.ts";
import { beginStopping } from "./stopping.ts";

type Step = [name: string, work: () => Promise<unknown>];

/** What is done when the process is asked to stop. */
type ShutdownPlan = {
  /** Those that requests come to. */
  servers: () => Iterable<Server>;
  /** For how long requests are still taken, so that a load balancer sees that this process is not ready. */
  drainSeconds: number;
  /** After which time in all the process ends, whatever is still under way. */
  limitSeconds: number;
  /** Work that begins by itself: none of it begins any more. */
  work: Step;
  /** What else has to be put in order when nothing is under way any more, one after another. */
  steps: Step[];
};

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    // Ends connections that wait for another request at once, and the others after their answer.
    server.close(() => resolve());
  });

async function take([name, work]: Step) {
  try {
    await work();
  } catch (error) {
    log().error({ err: error, step: name }, "Stopping: a step failed");
  }
}

async function stopInOrder({ servers, drainSeconds, work, steps }: ShutdownPlan) {
  const answering = async () => {
    await sleep(drainSeconds * 1000);
    await Promise.all([...servers()].map(closed));
  };
  await Promise.all([take(work), take(["requests", answering])]);
  for (const step of steps) await take(step);
}

async function shutDown(signal: NodeJS.Signals, plan: ShutdownPlan): Promise<number> {
  const begun = performance.now();
  log().info({ signal }, "Stopping: requests that are under way are answered");
  const inOrder = await Promise.race([
    stopInOrder(plan).then(() => true),
    sleep(plan.limitSeconds * 1000, false),
  ]);
  const ms = Math.round(performance.now() - begun);
  if (inOrder) log().info({ ms }, "Stopped");
  else log().error({ ms }, "Stopped before everything was in order: SHUTDOWN_SECONDS were over");
  return inOrder ? 0 : 1;
}

/** Ends this process in order when it is asked to stop. Asking again changes nothing. */
export function stopOnSignals(plan: ShutdownPlan): void {
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Next's own handler would end the process after the last answer, before the database is closed.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      beginStopping();
      void shutDown(signal, plan).then((code) => process.exit(code));
    });
  }
}
