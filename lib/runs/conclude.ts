import "server-only";
import type { RunRecord, StepRecord } from "./record.ts";
import { changeRun } from "./store.ts";

/** Whether any step goes on: it is under way, or has nothing in front of it that has failed. */
function goesOn({ steps }: RunRecord): boolean {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const isStuck = ({ status, after }: StepRecord): boolean =>
    status === "failed" ||
    status === "skipped" ||
    (status === "waiting" &&
      after.some((key) => {
        const earlier = byKey.get(key);
        return earlier !== undefined && isStuck(earlier);
      }));
  return steps.some((step) => step.status !== "done" && !isStuck(step));
}

/** How a run has ended, if it has. */
function endOf(run: RunRecord): "succeeded" | "failed" | "cancelled" | undefined {
  if (goesOn(run)) return undefined;
  if (run.status === "cancelling") return "cancelled";
  return run.steps.every(({ status }) => status === "done") ? "succeeded" : "failed";
}

/** Ends a run that has nothing left that it can do, as it was seen last and as it is. Tells whether it has ended. */
export async function conclude(seen: RunRecord): Promise<boolean> {
  if (endOf(seen) === undefined) return false;
  let ended = false;
  const changed = await changeRun(seen.id, (run) => {
    const status = run.endedAt ? undefined : endOf(run);
    ended = run.endedAt !== null || status !== undefined;
    return status ? { run: { status, endedAt: new Date() } } : {};
  });
  if (!changed.ok) throw new Error(changed.error);
  return ended;
}
