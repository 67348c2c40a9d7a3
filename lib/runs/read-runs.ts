import "server-only";
import type { Failure } from "#lib/errors.ts";
import { allowsReading } from "#lib/live/live.ts";
import { readingContext } from "#lib/pcs/context.ts";
import type { Run, RunSummary } from "#lib/pcs/view/run.ts";
import { pace } from "#lib/queries/pace.ts";
import type { Reading } from "#lib/reading.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { loadRun, loadRuns } from "./store.ts";
import { runOf, summaryOf } from "./to-view.ts";

/** How many runs a list has at most: the latest. */
const listed = 100;

/** How long what is told of runs stays good, in milliseconds: while one works, and when none does. */
const goodFor = { open: 1_000, ended: pace.seldom };

const reading = <Value>(value: Value, runs: Pick<RunSummary, "endedAt">[]): Reading<Value> => ({
  value,
  readAt: Date.now(),
  goodForMs: runs.some(({ endedAt }) => endedAt === undefined) ? goodFor.open : goodFor.ended,
});

const outage = (message: string): Failure => ({
  kind: "fault",
  message,
  advice: "Runs go on as soon as the database works again.",
});

async function allowed(connectionId: string) {
  const context = await readingContext(connectionId);
  if (!context.ok) return context;
  const allows = allowsReading(context.value);
  return allows.ok ? context : allows;
}

/** The latest runs of a connection, for the current request, newest first. */
export async function readRuns(
  connectionId: string,
): Promise<Result<Reading<{ runs: RunSummary[] }>, Failure>> {
  const context = await allowed(connectionId);
  if (!context.ok) return context;
  const loaded = await loadRuns(connectionId, listed);
  if (!loaded.ok) return failed(outage(loaded.error));
  const runs = loaded.value.map(summaryOf);
  return ok(reading({ runs }, runs));
}

/** A run of a connection, for the current request. */
export async function readRun(
  connectionId: string,
  id: string,
): Promise<Result<Reading<Run>, Failure>> {
  const context = await allowed(connectionId);
  if (!context.ok) return context;
  const run = await loadRun(id);
  if (!run.ok) return failed(outage(run.error));
  if (run.value?.connection !== connectionId)
    return failed({ kind: "not-found", message: "There is no such run on this connection." });
  const view = runOf(run.value);
  return ok(reading(view, [view]));
}
