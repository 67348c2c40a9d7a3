import type { Instrumentation } from "next";

/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { refuseUnsafeSettings } = await import("#lib/start-check.ts");
    refuseUnsafeSettings();
    const { setActionKey } = await import("#lib/auth/action-key.ts");
    setActionKey();
    const { openDoor } = await import("#lib/auth/open-door.ts");
    openDoor();
    const { startAuditUpkeep } = await import("#lib/audit/upkeep.ts");
    startAuditUpkeep();
    const { startOperations } = await import("#lib/observe/start.ts");
    await startOperations();
    const { startSweep } = await import("#lib/live/sweep.ts");
    startSweep();
    const { startRuns } = await import("#lib/runs/worker.ts");
    startRuns();
  }
}

/** Called by Next for every bug that a page, an action or a GET handler threw. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("#lib/observe/request-error.ts");
    logRequestError(error, request, context);
  }
};
