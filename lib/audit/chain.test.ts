import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { auditEvents } from "#lib/db/audit-schema.ts";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { writeAudit } from "./log.ts";
import { pruneAudit } from "./prune.ts";
import { printHead } from "./upkeep.ts";
import { eventOf, linesOf, verdictOn } from "./testing/events.ts";

beforeAll(() => {
  vi.stubEnv("AUTH_MODE", "none");
  vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("CONSOLE_SECRETS", "b".repeat(43));
});

const write = async (count: number) => {
  for (let written = 0; written < count; written += 1) await writeAudit(eventOf());
};

describe.each(engines)("what is done to the audit log on %s", (_name, engine) => {
  const open = useDatabase(engine);

  beforeAll(async () => {
    await linesOf(() => write(10));
  });

  /** What whoever owns the database does to it, what verification says, and the database as it was. */
  async function found(...statements: string[]) {
    const { database } = open();
    let verdict: unknown;
    const undo = new Error("undo");
    const tampering = database.transaction(async (transaction) => {
      await transaction.execute(sql`ALTER TABLE audit_events DISABLE TRIGGER USER`);
      for (const statement of statements) await transaction.execute(sql.raw(statement));
      verdict = await verdictOn(transaction);
      throw undo;
    });
    await expect(tampering).rejects.toBe(undo);
    return verdict;
  }

  it.each([
    ["a text", `UPDATE audit_events SET text = replace(text, 'Ada', 'Eve') WHERE seq = 4`, 4],
    ["a column that is searched", `UPDATE audit_events SET person = 'eve' WHERE seq = 4`, 4],
    ["a time", `UPDATE audit_events SET time = time - interval '1 day' WHERE seq = 5`, 5],
    ["a seal", `UPDATE audit_events SET hash = repeat('a', 64) WHERE seq = 6`, 6],
    ["a key", `UPDATE audit_events SET key = 'another' WHERE seq = 6`, 6],
    ["a deletion", `DELETE FROM audit_events WHERE seq = 5`, 6],
    ["a deletion in front", `DELETE FROM audit_events WHERE seq < 3`, 3],
    ["a deletion at the end", `DELETE FROM audit_events WHERE seq > 8`, 9],
    [
      "an event twice",
      `INSERT INTO audit_events SELECT 11, time, phase, correlation_id, person,
      operation, connection, resource, run, result, text, prev, hash, key FROM audit_events WHERE seq = 10`,
      11,
    ],
  ])("is found: %s", async (_what, statement, seq) => {
    expect(await found(statement)).toMatchObject({ broken: { seq } });
  });

  it("is found: two events in each other's place, and a checkpoint that somebody made up", async () => {
    const swap = [
      `UPDATE audit_events SET seq = 1000 WHERE seq = 4`,
      `UPDATE audit_events SET seq = 4 WHERE seq = 5`,
      `UPDATE audit_events SET seq = 5 WHERE seq = 1000`,
    ];
    expect(await found(...swap)).toMatchObject({ broken: { seq: 4 } });
    const forged = `INSERT INTO audit_checkpoints SELECT seq, hash, 'now', key, repeat('0', 64)
      FROM audit_events WHERE seq = 3`;
    expect(await found(forged, `DELETE FROM audit_events WHERE seq <= 3`)).toMatchObject({
      broken: { seq: 3 },
    });
  });

  it("is found: the end with its head, by a head that was told", async () => {
    const { database } = open();
    const [last] = await linesOf(printHead);
    expect(JSON.parse(last ?? "")).toMatchObject({ type: "audit-head", seq: 10 });
    const [, hash = ""] = /"hash":"(\w+)"/.exec(last ?? "") ?? [];
    const cut = database.transaction(async (transaction) => {
      await transaction.execute(sql`ALTER TABLE audit_events DISABLE TRIGGER USER`);
      await transaction.execute(sql`DELETE FROM audit_events WHERE seq > 8`);
      await transaction.execute(sql`UPDATE audit_head SET seq = 8,
        hash = (SELECT hash FROM audit_events WHERE seq = 8)`);
      expect(await verdictOn(transaction)).not.toHaveProperty("broken");
      const verdict = await verdictOn(transaction, [{ seq: 10, hash }]);
      expect(verdict).toMatchObject({ broken: { seq: 9 } });
      throw new Error("undo");
    });
    await expect(cut).rejects.toThrow("undo");
    expect(await verdictOn(database, [{ seq: 10, hash }])).toMatchObject({ anchored: 1 });
    expect(await linesOf(printHead)).toEqual([]);
  });
});

describe.each(engines)("the retention of the audit log on %s", (_name, engine) => {
  const open = useDatabase(engine);

  it("removes the front, signs where the rest begins, and removes nothing else", async () => {
    const { database } = open();
    await linesOf(() => write(6));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const before = new Date();
    await linesOf(() => write(4));
    const lines = await linesOf(() => pruneAudit(before));
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { type: "audit-checkpoint", seq: 6 },
    ]);
    expect(await verdictOn(database)).toMatchObject({ events: 4, first: 7, last: 10 });
    expect(await linesOf(() => pruneAudit(before))).toEqual([]);
    await linesOf(() => pruneAudit(new Date(Date.now() + 1)));
    await linesOf(() => write(1));
    expect(await verdictOn(database, [{ seq: 3, hash: "" }])).toEqual({
      ...{ events: 1, first: 11, last: 11, anchored: 0, tooOld: 1 },
    });
    const left = await database.select({ seq: auditEvents.seq }).from(auditEvents);
    expect(left).toEqual([{ seq: 11 }]);
  });
});
