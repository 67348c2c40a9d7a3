import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openEmbedded } from "#lib/db/embedded/open.ts";
import { Refusal } from "#scripts/refusal.mjs";
import { median } from "#bench/report.ts";

const elapsed = (since: number) => performance.now() - since;

async function open(dataDir: string, template: string) {
  const since = performance.now();
  const opened = await openEmbedded(dataDir, template);
  if (!opened.ok) throw new Refusal(opened.error);
  return { ...opened.value, ms: elapsed(since) };
}

/** How long the embedded database takes to open, and how many transactions of one row it commits in a second. */
export async function measureSpeed(folder: string, template: string) {
  const first: number[] = [];
  const again: number[] = [];
  // The first of all also compiles PostgreSQL, which a process does once.
  for (let time = 0; time < 6; time += 1) {
    const dataDir = join(folder, `speed-${time}`);
    const made = await open(dataDir, template);
    first.push(made.ms);
    await made.close();
    const reopened = await open(dataDir, template);
    again.push(reopened.ms);
    await reopened.close();
    await rm(dataDir, { recursive: true });
  }
  const { database, close } = await open(join(folder, "speed"), template);
  await database.execute(sql`CREATE TABLE rows (number int PRIMARY KEY, text text)`);
  const count = 1_000;
  const since = performance.now();
  for (let number = 0; number < count; number += 1)
    await database.execute(sql`INSERT INTO rows VALUES (${number}, 'status')`);
  const perSecond = Math.round(count / (elapsed(since) / 1_000));
  await close();
  return {
    veryFirstMs: Math.round(first[0] ?? NaN),
    firstMs: Math.round(median(first.slice(1))),
    againMs: Math.round(median(again)),
    perSecond,
  };
}
