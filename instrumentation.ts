/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { refuseUnsafeSettings } = await import("#lib/start-check.ts");
    refuseUnsafeSettings();
    const { openDoor } = await import("#lib/auth/open-door.ts");
    openDoor();
    const { startAuditUpkeep } = await import("#lib/audit/upkeep.ts");
    startAuditUpkeep();
    const { startSweep } = await import("#lib/live/sweep.ts");
    startSweep();
    const { startRuns } = await import("#lib/runs/worker.ts");
    startRuns();
  }
}
