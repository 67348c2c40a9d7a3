// node --conditions=react-server console.ts: what of a console carries out runs, and nothing else of it: the database, the
// engine and the approval of runs, told over IPC. The settings come from the environment, as a console's do.
import { openDatabase } from "#lib/db/database.ts";
import { loadRun } from "#lib/runs/store.ts";
import { startCreation, startTeardown } from "#lib/runs/start-run.ts";
import { localContext, specifications } from "#lib/runs/testing/specification.ts";
import { startRuns } from "#lib/runs/worker.ts";
import { type Answer, type Ask, askSchema, type RunState } from "./messages.ts";

const tell = (answer: Answer) => process.send?.(answer);

let specifying: ReturnType<typeof specifications> | undefined;

/** What the sandbox offers is read once, and again when that did not work. */
function specify() {
  specifying ??= specifications(localContext());
  specifying.catch(() => (specifying = undefined));
  return specifying;
}

async function stateOf(id: string): Promise<RunState[]> {
  const run = await loadRun(id);
  if (!run.ok) throw new Error(run.error);
  if (!run.value) return [];
  const { status, endedAt, steps } = run.value;
  const made = steps.flatMap(({ resourceId }) => resourceId ?? []);
  return [{ id, status, ended: endedAt !== null, made }];
}

async function act(ask: Exclude<Ask, { kind: "look" }>) {
  const context = localContext();
  if (ask.kind === "teardown") return startTeardown(context, ask);
  const { id, clusterName, groups, queues } = ask;
  const specification = (await specify())(clusterName, groups, queues);
  return startCreation(context, { id, specification });
}

async function answer(ask: Ask): Promise<Answer> {
  if (ask.kind === "look")
    return { ask: ask.ask, runs: (await Promise.all(ask.ids.map(stateOf))).flat() };
  const begun = await act(ask);
  return begun.ok
    ? { ask: ask.ask, runs: await stateOf(ask.id) }
    : { ask: ask.ask, error: begun.error.message };
}

process.on("disconnect", () => process.exit());
process.on("message", (message) => {
  const ask = askSchema.parse(message);
  answer(ask).then(tell, (error: unknown) => tell({ ask: ask.ask, error: String(error) }));
});

const opened = await openDatabase();
if (!opened.ok) throw new Error(opened.error);
// As instrumentation.ts does in a console.
startRuns();
tell({ ready: true });
