import "server-only";
import { connections } from "#lib/aws/connections.ts";
import { pruneTransitions } from "#lib/db/transitions.ts";
import { env } from "#lib/env.ts";
import { pollerOf } from "./live.ts";

const day = 24 * 60 * 60_000;

/** How long observed transitions are kept. */
const keptMs = 400 * day;

/**
 * Reads every connection now and then while nobody looks, so that what happens meanwhile is seen and
 * stored; and forgets daily what is too old. Readings that somebody caused just now count, too.
 */
export function startSweep(): void {
  const { SWEEP_SECONDS } = env();
  if (SWEEP_SECONDS === 0) return;
  const sweep = () => {
    for (const connection of connections()) void pollerOf(connection).latest();
  };
  setInterval(sweep, SWEEP_SECONDS * 1000).unref();
  setInterval(() => void pruneTransitions(new Date(Date.now() - keptMs)), day).unref();
}
