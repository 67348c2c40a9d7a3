import "server-only";
import { count } from "drizzle-orm";
import { Gauge } from "prom-client";
import { idleSince } from "#lib/auth/sessions.ts";
import { connections } from "#lib/aws/connections.ts";
import { withDatabase } from "#lib/db/database.ts";
import { runs } from "#lib/db/schema.ts";
import { countSessions } from "#lib/db/sessions.ts";
import { pollerOf } from "#lib/live/live.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { log } from "./log.ts";
import { metrics } from "./metrics.ts";

const registered = mapOfProcess<true>("gauges");

/** Labels of a series, and its value. */
type Sample = [labels: Record<string, string>, value: number];

/** A gauge that is read when somebody looks. What cannot be read then is left out, and the rest is told. */
function readGauge(
  name: string,
  help: string,
  labelNames: string[],
  read: () => Promise<Sample[]>,
) {
  new Gauge({
    name,
    help,
    labelNames,
    registers: [metrics().registry],
    async collect() {
      this.reset();
      try {
        for (const [labels, value] of await read()) this.set(labels, value);
      } catch (error) {
        log().warn({ err: error, metric: name }, "A metric could not be read");
      }
    },
  });
}

/** How old the last reading of each connection is, of those that were read at all. */
function pollerAges(): Promise<Sample[]> {
  const ages = connections().flatMap((connection): Sample[] => {
    const known = pollerOf(connection).known();
    const labels = { connection: connection.id };
    return known?.ok ? [[labels, (Date.now() - known.value.readAt) / 1000]] : [];
  });
  return Promise.resolve(ages);
}

/** Whether the last attempt to read each connection worked. */
function pollerHealth(): Promise<Sample[]> {
  const health = connections().flatMap((connection): Sample[] => {
    const known = pollerOf(connection).known();
    if (!known) return [];
    const works = known.ok && known.value.failure === undefined;
    return [[{ connection: connection.id }, works ? 1 : 0]];
  });
  return Promise.resolve(health);
}

async function runsByStatus(): Promise<Sample[]> {
  const counted = await withDatabase((database) =>
    database
      .select({ kind: runs.kind, status: runs.status, runs: count() })
      .from(runs)
      .groupBy(runs.kind, runs.status),
  );
  if (!counted.ok) throw new Error(counted.error);
  return counted.value.map(({ kind, status, runs }) => [{ kind, status }, runs]);
}

async function openSessions(): Promise<Sample[]> {
  const now = new Date();
  const open = await countSessions(now, idleSince(now));
  if (!open.ok) throw new Error(open.error);
  return [[{}, open.value]];
}

/** Registers what is read when somebody looks, once in the process. */
export function registerGauges(): void {
  if (registered.has("gauges")) return;
  registered.set("gauges", true);
  readGauge(
    "pcs_console_poller_age_seconds",
    "How old the last good reading of a connection is.",
    ["connection"],
    pollerAges,
  );
  readGauge(
    "pcs_console_poller_up",
    "1 when the last attempt to read a connection worked, 0 when it did not.",
    ["connection"],
    pollerHealth,
  );
  readGauge(
    "pcs_console_runs",
    "Runs in the database, by kind and status. Replicas on one database all tell the same.",
    ["kind", "status"],
    runsByStatus,
  );
  readGauge(
    "pcs_console_sessions",
    "Open sessions of people in the database. Replicas on one database all tell the same.",
    [],
    openSessions,
  );
}
