import { setTimeout as sleep } from "node:timers/promises";
import type { Installation } from "#scripts/installation.mjs";

/** So long AWS takes for a change, and from its intent on a console has at most so long to live. */
const callMs = 150;
const killWithinMs = 200;
/** How long both consoles are up between two kills, and one alone. */
const togetherMs = 5_000;
const aloneMs = 3_000;

/** AWS takes its time, so that consoles are killed while they wait for it. */
export async function slowDown(endpoint: string) {
  for (const operation of ["CreateQueue", "TagResource"]) {
    const body = JSON.stringify({ operation, times: 1000, delayMs: callMs });
    const ordered = await fetch(`${endpoint}/_sandbox/faults`, { method: "POST", body });
    if (!ordered.ok) throw new Error(`The sandbox does not slow down: ${await ordered.text()}`);
  }
}

/** Kills the consoles in turn, each at about the time of a call, and starts it again. */
export async function killInTurn(
  { replicas }: Installation,
  kills: number,
  nextIntent: NextIntent,
) {
  for (let count = 0; count < kills; count += 1) {
    const victim = count % 2;
    const replica = replicas[victim === 0 ? 0 : 1];
    await sleep(togetherMs);
    await nextIntent(victim + 1);
    await sleep(Math.random() * killWithinMs);
    await replica.kill();
    await sleep(aloneMs);
    await replica.start();
  }
  await sleep(togetherMs);
}

/** Waits until a console, by its number, is about to change something. */
type NextIntent = (replica: number) => Promise<void>;

/** Reads what consoles print into the account, and tells of intents. */
export function auditReader(read: (line: string) => void) {
  const waiting = new Map<number, () => void>();
  const nextIntent: NextIntent = (replica) =>
    new Promise((resolve) => waiting.set(replica, resolve));
  const onLine = (line: string, replica: number) => {
    read(line);
    if (line.includes('"phase":"intent"')) waiting.get(replica)?.();
  };
  return { nextIntent, onLine };
}
