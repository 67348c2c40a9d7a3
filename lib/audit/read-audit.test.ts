import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { engines, useDatabase } from "#lib/db/testing/engines.ts";
import { nodeLifecycleActions } from "#lib/pcs/spec/lifecycle-actions.ts";
import { readAuditPlace, readAuditQuery } from "#lib/pcs/view/audit.ts";
import { checkNewest } from "./check-newest.ts";
import { eventsOfChange, findChanges } from "./find.ts";
import { writeAudit } from "./log.ts";
import { ocsfOf } from "./ocsf.ts";
import { withoutSecrets } from "./redact.ts";
import { eventOf, linesOf } from "./testing/events.ts";
import { entryOf, eventView, recordIn } from "./view.ts";

beforeAll(() => {
  vi.stubEnv("AUTH_MODE", "none");
  vi.stubEnv("CONSOLE_LISTEN", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("CONSOLE_SECRETS", "c".repeat(43));
});

const failure = { kind: "conflict", message: "It is busy.", code: "ConflictException" } as const;

/** A change that worked, one that did not, one that nobody knows about, and one that was refused. */
async function writeFour() {
  const [worked, failing] = [randomUUID(), randomUUID()];
  const grace = {
    person: "idp#7",
    name: "Grace Hopper",
    role: "viewer",
    address: "192.0.2.7",
  } as const;
  const resource = "arn:aws:pcs:eu-west-1:111122223333:cluster/pcs_1";
  const tag = { operation: "TagResource", subject: { resource } };
  await writeAudit(eventOf({ correlationId: worked, run: "run-1", ...tag }));
  await writeAudit(eventOf({ correlationId: failing }));
  await writeAudit(eventOf({ correlationId: failing, phase: "outcome", failure }));
  await writeAudit(eventOf({ correlationId: worked, phase: "outcome", ...tag }));
  await writeAudit(eventOf());
  const denied = { kind: "denied", message: "No." } as const;
  await writeAudit(eventOf({ phase: "denied", caller: grace, failure: denied }));
}

describe.each(engines)("the entries of the audit log on %s", (_name, engine) => {
  const open = useDatabase(engine);
  beforeAll(async () => {
    await linesOf(writeFour);
  });

  const found = async (address: Record<string, string>, limit = 50) => {
    const [query, place] = [readAuditQuery(address), readAuditPlace(address)];
    return (await findChanges(open().database, query, place, limit)).map(entryOf);
  };
  const numbers = async (address: Record<string, string>) =>
    (await found(address)).map(({ seq }) => seq);

  it("are changes with what became of them, the newest first", async () => {
    expect((await found({})).map(({ seq, outcome }) => [seq, outcome])).toEqual([
      [6, "refused"],
      [5, "open"],
      [2, "failed"],
      [1, "succeeded"],
    ]);
  });

  it.each([
    [{ outcome: "open" }, [5]],
    [{ outcome: "failed" }, [2]],
    [{ outcome: "refused" }, [6]],
    [{ outcome: "succeeded" }, [1]],
    [{ outcome: "nonsense", from: "yesterday", before: "x" }, [6, 5, 2, 1]],
    [{ person: "grace" }, [6]],
    [{ person: "IDP#7" }, [6]],
    [{ operation: "tag" }, [1]],
    [{ run: "run-1" }, [1]],
    [{ text: "PCS_1" }, [1]],
    [{ text: "it is busy" }, [2]],
    [{ text: "100%" }, []],
    [{ connection: "here" }, []],
    [{ from: "2001-01-01", to: "2001-12-31" }, []],
    [{ from: "2001-01-01" }, [6, 5, 2, 1]],
    [{ before: "5" }, [2, 1]],
    [{ after: "2" }, [5, 6]],
  ])("are found by %j", async (address, expected) => {
    expect(await numbers(address)).toEqual(expected);
  });

  it("have all their events, by the number of any of them", async () => {
    const { database } = open();
    const events = await eventsOfChange(database, 3);
    expect(events.map(eventView)).toMatchObject([
      { seq: 2, phase: "intent", intact: true },
      { seq: 3, phase: "outcome", intact: true },
    ]);
    expect(await eventsOfChange(database, 99)).toEqual([]);
    const [event] = await eventsOfChange(database, 6);
    if (!event) throw new Error("Event 6 is not there.");
    expect(ocsfOf(recordIn(event), event.hash)).toMatchObject({
      ...{ class_uid: 6003, category_uid: 6, activity_id: 4, type_uid: 600304, status_id: 2 },
      ...{ src_endpoint: { ip: "192.0.2.7" }, metadata: { sequence: 6, uid: event.hash } },
    });
  });

  it("show when they were spoilt", async () => {
    const { database } = open();
    expect(await checkNewest(database)).toMatchObject({ events: 6, first: 1, last: 6 });
    await database.execute(sql`ALTER TABLE audit_events DISABLE TRIGGER USER`);
    await database.execute(sql`UPDATE audit_events SET text = 'nothing' WHERE seq = 6`);
    expect(await checkNewest(database)).toMatchObject({ broken: { seq: 6 } });
    await database.execute(sql`UPDATE audit_events SET text = replace(
      (SELECT text FROM audit_events WHERE seq = 2), 'Ada', 'Eve') WHERE seq = 2`);
    expect((await found({ before: "5" })).map(({ seq, intact }) => [seq, intact])).toEqual([
      [2, false],
      [1, true],
    ]);
  });
});

it("secrets, and what no schema knows, stay out of the log", () => {
  const script = {
    name: "mount",
    scriptSource: { scriptLocation: "https://example.org/a.sh?signature=s3cret" },
    arguments: ["--password", "s3cret"],
  };
  const schema = z.object({ node: nodeLifecycleActions, tags: z.record(z.string(), z.string()) });
  const value = {
    node: { stages: { nodeReady: [script] } },
    tags: { owner: "me" },
    more: "s3cret",
  };
  const kept = withoutSecrets(schema, value);
  expect(JSON.stringify(kept)).not.toContain("s3cret");
  expect(kept).toMatchObject({
    node: { stages: { nodeReady: [{ name: "mount", arguments: ["[redacted]", "[redacted]"] }] } },
    tags: { owner: "me" },
    more: "[redacted]",
  });
});
