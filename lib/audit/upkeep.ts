import "server-only";
import { withDatabase } from "#lib/db/database.ts";
import { env } from "#lib/env.ts";
import { rememberedHead } from "./append.ts";
import { printSigned } from "./line.ts";
import { pruneAudit } from "./prune.ts";
import { genesis, type Link, sign } from "./seal.ts";
import { readHead } from "./stored-chain.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

let told = genesis;

function tell(head: Link) {
  if (head.hash === told.hash) return;
  told = head;
  printSigned("audit-head", sign("audit-head", head));
}

/** Says on stdout where the chain ends, signed: whoever keeps that line knows later when the end was cut off. */
export async function printHead(): Promise<void> {
  const head = await withDatabase(readHead);
  if (head.ok) tell(head.value);
}

/** Tells the end of the chain every 5 minutes while there is something new, and once more at the very end. */
export function startAuditUpkeep(): void {
  setInterval(() => void printHead(), 5 * minute).unref();
  const prune = () => pruneAudit(new Date(Date.now() - env().AUDIT_RETENTION_DAYS * day));
  setInterval(() => void prune(), day / 4).unref();
  setTimeout(() => void prune(), minute).unref();
  // The database cannot be asked any more: what this process wrote last is known.
  process.once("exit", () => {
    const head = rememberedHead();
    if (head && head.seq > told.seq) tell(head);
  });
}
