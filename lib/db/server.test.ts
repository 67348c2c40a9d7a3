import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { openServer, refuseServerVersion } from "./server.ts";
import { emptyServerDatabase } from "./testing/engines.ts";

const opened: { close: () => Promise<void> }[] = [];

async function open(url: string) {
  const result = await openServer(url);
  if (!result.ok) return result.error;
  opened.push(result.value);
  return result.value;
}

describe("openServer", () => {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
  });

  it("lets replicas start together on an empty database", async () => {
    const url = await emptyServerDatabase();
    const replicas = await Promise.all(Array.from({ length: 6 }, () => open(url)));
    expect(replicas.filter((replica) => typeof replica === "string")).toEqual([]);
  });

  it("refuses a database that a newer version changed", async () => {
    const url = await emptyServerDatabase();
    const first = await open(url);
    if (typeof first === "string") throw new Error(first);
    await first.database.execute(sql`INSERT INTO migrations (name) VALUES ('9999-later.sql')`);
    expect(await open(url)).toMatch(/newer version of the console \(9999-later\.sql\)/);
  });

  it.each([
    [150_000, undefined],
    [180_006, undefined],
    [140_017, expect.stringContaining("PostgreSQL 14: the console needs 15 or newer")],
  ])("looks at the server's version: %i", (version, refusal) => {
    expect(refuseServerVersion(version)).toEqual(refusal);
  });

  it("says that nothing listens there, and not with which password", async () => {
    const sentence = await open("postgresql://console:secret@127.0.0.1:1/console");
    expect(sentence).toMatch(/database does not work: connect ECONNREFUSED 127\.0\.0\.1/);
    expect(sentence).not.toMatch(/secret/);
  });

  it("says that there is no such database", async () => {
    const url = `${await emptyServerDatabase()}_not`;
    expect(await open(url)).toMatch(/database "test_\w+_not" does not exist/);
  });
});
