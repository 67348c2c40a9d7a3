import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Connection } from "#lib/aws/connections.ts";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { openServer } from "#lib/db/server.ts";
import { rowsOf } from "#lib/db/rows.ts";
import { auditEvents } from "#lib/db/audit-schema.ts";
import { writeAudit } from "./log.ts";
import { eventOf, linesOf, verdictOn } from "./testing/events.ts";

const told = z.looseObject({ type: z.string(), seq: z.number().optional() });

const write = (more: Parameters<typeof eventOf>[0] = {}) => writeAudit(eventOf(more));

beforeAll(() => {
  vi.stubEnv("AUTH_MODE", "none");
  vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("CONSOLE_SECRETS", "a".repeat(43));
});

describe.each(engines)("the audit log on %s", (_name, engine) => {
  const open = useDatabase(engine);
  const stored = () => open().database.select().from(auditEvents).orderBy(auditEvents.seq);

  it("holds what was done, and says the same on stdout", async () => {
    const failure = { kind: "conflict", message: "Busy.", requestId: "r-1", code: "X" } as const;
    const lines = await linesOf(async () => {
      await write({ correlationId: "one", clientToken: "token", run: "run-1" });
      await write({ correlationId: "one", phase: "outcome", failure });
    });
    const rows = await stored();
    expect(rows).toMatchObject([
      { seq: 1, phase: "intent", result: null, run: "run-1", person: "https://id.example.org#42" },
      { seq: 2, phase: "outcome", result: "conflict", resource: "weather" },
    ]);
    expect(JSON.parse(rows[1]?.text ?? "")).toMatchObject({
      ...{ seq: 2, name: "Ada Lovelace", role: "operator", message: "Busy." },
      ...{ awsRequestId: "r-1", code: "X" },
    });
    expect(lines.map((line) => told.parse(JSON.parse(line)))).toMatchObject([
      { type: "audit", seq: 1, clientToken: "token", hash: rows[0]?.hash },
      { type: "audit", seq: 2, prev: rows[0]?.hash, hash: rows[1]?.hash },
    ]);
  });

  it("keeps one chain when many write at once", async () => {
    await linesOf(() => Promise.all(Array.from({ length: 250 }, () => write())));
    expect(await verdictOn(open().database)).toMatchObject({ events: 252, first: 1, last: 252 });
  });

  it("takes names with characters that a database cannot store", async () => {
    const caller = { person: "\0\ud800", name: "Æ\u2028“x”\\" };
    await linesOf(() => write({ caller, phase: "denied" }));
    expect((await stored()).at(-1)).toMatchObject({ person: "\u{fffd}\u{fffd}" });
    expect(await verdictOn(open().database)).not.toHaveProperty("broken");
  });

  it("says by which groups somebody has their role, and who AWS was asked as", async () => {
    const roles = { viewer: "arn:v", operator: "arn:o", admin: "arn:a" };
    const connection: Connection = {
      ...{ id: "hpc", name: "HPC", region: "eu-west-1", endpoint: undefined, sandbox: false },
      ...{ revision: "2024-09-26", pollSeconds: undefined, readOnly: false },
      roles: { viewer: [], operator: ["hpc-ops"], admin: [] },
      credentials: { type: "per-role", roles, sessionMinutes: 60 },
    };
    const caller = { ...eventOf().caller, groups: ["hpc-ops"] };
    await linesOf(async () => {
      await write({ caller, connection });
      await write({ caller, connection, phase: "denied" });
    });
    const [asked, refused] = (await stored())
      .slice(-2)
      .map(({ text }): unknown => JSON.parse(text));
    expect(asked).toMatchObject({ groups: ["hpc-ops"], awsRole: "arn:o" });
    expect(asked).toHaveProperty(
      "sourceIdentity",
      expect.stringMatching(/^https-id\.example\.org-42-\w{16}$/),
    );
    expect(refused).not.toHaveProperty("awsRole");
  });

  it("refuses to be changed", async () => {
    const { database } = open();
    for (const statement of [
      sql`UPDATE audit_events SET person = 'somebody else' WHERE seq = 1`,
      sql`DELETE FROM audit_events WHERE seq = 1`,
      sql`TRUNCATE audit_events`,
    ]) {
      const refusal = await database.execute(statement).catch((error: unknown) => error);
      const cause = refusal instanceof Error ? String(refusal.cause) : "";
      expect(cause).toMatch(/The audit log only grows/);
    }
  });

  it("goes on after what another replica wrote", async () => {
    const { database, jobs } = open();
    const url = "url" in jobs ? jobs.url : undefined;
    if (url === undefined) return;
    const other = await openServer(url);
    if (!other.ok) throw new Error(other.error);
    // This process believes the chain to end where the other one went on.
    vi.resetModules();
    globalThis.pcsConsole = undefined;
    const { writeAudit: writeThere } = await import("./log.ts");
    await linesOf(() =>
      Promise.all(Array.from({ length: 20 }, () => [write(), writeThere(eventOf())]).flat()),
    );
    expect(await verdictOn(database)).not.toHaveProperty("broken");
    await other.value.close();
  });
});

const numberRow = z.object({ number: z.coerce.number() });

describe.each(engines)("an audit log that cannot be written, on %s", (_name, engine) => {
  const open = useDatabase(engine);
  const rename = (from: string, to: string) =>
    open().database.execute(sql.raw(`ALTER TABLE ${from} RENAME TO ${to}`));
  const count = async () => {
    const asked = await open().database.execute(sql`SELECT count(*) AS number FROM audit_events`);
    return rowsOf(numberRow, asked)[0]?.number;
  };
  afterEach(() => void vi.useRealTimers());

  it("refuses an intent, and says so on stdout and to the person", async () => {
    await rename("audit_events", "away");
    const results: unknown[] = [];
    const lines = await linesOf(async () => results.push(await write()));
    await rename("away", "audit_events");
    expect(results).toMatchObject([{ ok: false, error: { kind: "unrecorded" } }]);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { type: "audit", phase: "intent", recorded: false },
    ]);
    expect(await count()).toBe(0);
  });

  it("gets an outcome later, which was on stdout at once", async () => {
    await rename("audit_events", "away");
    const lines = await linesOf(async (soFar) => {
      await write({ phase: "outcome" });
      await rename("away", "audit_events");
      await expect.poll(soFar, { timeout: 10_000 }).toHaveLength(2);
    });
    expect(await count()).toBe(1);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { phase: "outcome", result: "success", recorded: false },
      { phase: "outcome", seq: 1 },
    ]);
    expect(await verdictOn(open().database)).toMatchObject({ events: 1 });
  });
});
