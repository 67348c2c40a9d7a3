// node --conditions=react-server measure.ts EVENTS TAMPERINGS SEED: the audit log of a console on the database of the
// environment, measured and tampered with. What was found goes to the parent over IPC.
import { randomUUID } from "node:crypto";
import { asc } from "drizzle-orm";
import { append } from "#lib/audit/append.ts";
import { verifyChain } from "#lib/audit/chain.ts";
import { writeAudit } from "#lib/audit/log.ts";
import { draftOf } from "#lib/audit/record.ts";
import { genesis } from "#lib/audit/seal.ts";
import { eventsAfter, readHead } from "#lib/audit/stored-chain.ts";
import { auditEvents } from "#lib/db/audit-schema.ts";
import { openDatabase } from "#lib/db/database.ts";
import type { Database } from "#lib/db/open-database.ts";
import { startTestSandbox } from "#lib/runs/testing/sandbox.ts";
import type { Measured } from "./messages.ts";
import { recorded, withoutLog } from "./mutations.ts";
import { tamper } from "./tamper.ts";

const [events = 0, times = 0, seed = 0] = process.argv.slice(2).map(Number);

const eventOf = () => ({
  phase: "intent" as const,
  correlationId: randomUUID(),
  operation: "UpdateComputeNodeGroup",
  caller: { person: "https://id.example.org#42", name: "Ada Lovelace", role: "operator" as const },
  subject: {
    resource: "weather-forecast/compute",
    parameters: { request: JSON.stringify({ scalingConfiguration: { maxInstanceCount: 4 } }) },
  },
});

/** Appends by so many who each wait for one append before the next. */
async function perSecond(writers: number): Promise<number> {
  const each = 400 / writers;
  const since = performance.now();
  const write = async () => {
    for (let written = 0; written < each; written += 1) await writeAudit(eventOf());
  };
  await Promise.all(Array.from({ length: writers }, write));
  return Math.round((each * writers * 1000) / (performance.now() - since));
}

/** Makes the log as long as was asked for. */
async function fill(database: Database) {
  for (let { seq } = await readHead(database); seq < events; seq += 1000)
    await Promise.all(Array.from({ length: 1000 }, () => append(draftOf(eventOf()))));
}

async function verify(database: Database): Promise<Measured["verify"]> {
  const since = performance.now();
  const head = await readHead(database);
  const verdict = await verifyChain({ events: eventsAfter(database, 0), head, anchors: [] });
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  return { events: verdict.events, seconds, fine: !verdict.broken };
}

async function tampered(database: Database): Promise<Measured["tampered"]> {
  const [first, ...others] = await database
    .select()
    .from(auditEvents)
    .orderBy(asc(auditEvents.seq))
    .limit(60);
  if (!first) throw new Error("There is nothing to tamper with.");
  return { times, ...(await tamper([first, ...others], genesis, times, seed)) };
}

async function measure(): Promise<Measured> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error);
  const { database } = opened.value;
  // The first ones pay for what is compiled once.
  await perSecond(1);
  const speed = { one: await perSecond(1), four: await perSecond(4) };
  const whole = await recorded(database, 10);
  const without = await withoutLog(database, 3);
  const broken = await tampered(database);
  await fill(database);
  return {
    perSecond: speed,
    ...{ recorded: whole, withoutLog: without, tampered: broken },
    verify: await verify(database),
  };
}

const sandbox = await startTestSandbox();
try {
  process.send?.(await measure());
} finally {
  await sandbox.stop();
}
process.exit();
