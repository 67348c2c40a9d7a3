import { randomUUID } from "node:crypto";
import type { AuditEvent } from "#lib/audit/log.ts";
import { readCheckpoint, readHead, eventsAfter } from "#lib/audit/stored-chain.ts";
import { type Anchor, verifyChain } from "#lib/audit/chain.ts";
import type { Database } from "#lib/db/open-database.ts";

/** An event of a change that somebody makes. */
export const eventOf = (more: Partial<AuditEvent> = {}): AuditEvent => ({
  phase: "intent",
  correlationId: randomUUID(),
  operation: "DeleteCluster",
  caller: { person: "https://id.example.org#42", name: "Ada Lovelace", role: "operator" },
  subject: { resource: "weather" },
  ...more,
});

/** What verification says about what a database holds. */
export const verdictOn = async (database: Database, anchors: Anchor[] = []) => {
  const checkpoint = await readCheckpoint(database);
  const events = eventsAfter(database, checkpoint?.seq ?? 0);
  return verifyChain({ checkpoint, events, head: await readHead(database), anchors });
};

/** The lines that a piece of work writes on stdout. It may ask for those that there are so far. */
export async function linesOf(
  work: (soFar: () => string[]) => Promise<unknown>,
): Promise<string[]> {
  const written: string[] = [];
  const lines = () => written.flatMap((text) => text.split("\n")).filter((line) => line !== "");
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text) => written.push(String(text)) > 0;
  try {
    await work(lines);
  } finally {
    process.stdout.write = write;
  }
  return lines();
}
