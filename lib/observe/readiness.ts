import "server-only";
import { sql } from "drizzle-orm";
import { consoleItself } from "#lib/auth/console.ts";
import { connections } from "#lib/aws/connections.ts";
import { withDatabase } from "#lib/db/database.ts";
import { listClusters } from "#lib/pcs/clusters.ts";
import { mapOfProcess } from "#lib/per-process.ts";
import { log } from "./log.ts";
import { isStopping } from "./stopping.ts";

/** Only names: anybody may ask, and reasons tell of the inside. They stand in the log. */
type Checks = Record<"process" | "database" | "aws", "ok" | "failed">;

type Readiness = { ready: boolean; checks: Checks };

/** What everybody is told who asks within this time, so that asking often asks AWS no more often. */
const goodForMs = 250;

/** AWS throttling or a refused permission does not make the console itself unready. */
const blocking = new Set(["unreachable", "credentials"]);

async function checkDatabase(): Promise<string | undefined> {
  const answered = await withDatabase((database) => database.execute(sql`SELECT 1`));
  return answered.ok ? undefined : answered.error;
}

async function checkAws(): Promise<string | undefined> {
  const [connection] = connections();
  const result = await listClusters({ caller: consoleItself, connection }, {});
  return result.ok || !blocking.has(result.error.kind) ? undefined : result.error.message;
}

async function check(name: keyof Checks, work: () => Promise<string | undefined>) {
  const reason = await work().catch(String);
  if (reason !== undefined) log().warn({ check: name, reason }, "Not ready");
  return reason === undefined ? "ok" : "failed";
}

async function look(): Promise<Readiness> {
  const [database, aws] = await Promise.all([
    check("database", checkDatabase),
    check("aws", checkAws),
  ]);
  const ready = database === "ok" && aws === "ok";
  return { ready, checks: { process: "ok", database, aws } };
}

const looks = mapOfProcess<{ at: number; answer: Promise<Readiness> }>("readiness");

/** Whether this console can serve. */
export async function readiness(): Promise<Readiness> {
  const known = looks.get("last");
  const last =
    known && performance.now() - known.at < goodForMs
      ? known
      : { at: performance.now(), answer: look() };
  looks.set("last", last);
  const { ready, checks } = await last.answer;
  return isStopping()
    ? { ready: false, checks: { ...checks, process: "failed" } }
    : { ready, checks };
}
