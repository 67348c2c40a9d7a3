import { spawn } from "node:child_process";
import fs from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { rowsOf } from "#lib/db/rows.ts";
import { template, temporaryFolder } from "#lib/db/testing/engines.ts";
import { openEmbedded } from "./open.ts";

const countRow = z.object({ count: z.coerce.number() });

/** Where pg_control holds the state of the database, and that of one that was shut down (pg_control.h, DBState). */
const stateAt = 16;
const shutDown = 1;

let dataDir = "";
let remove = () => Promise.resolve();
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  ({ folder: dataDir, remove } = await temporaryFolder());
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await remove();
});

async function open(from = template()) {
  const opened = await openEmbedded(dataDir, from);
  if (!opened.ok) throw new Error(opened.error);
  closing.push(opened.value.close);
  return opened.value;
}

async function refusal() {
  const opened = await openEmbedded(dataDir, template());
  if (opened.ok) await opened.value.close();
  return opened.ok ? "It was opened." : opened.error;
}

async function countRows({ database }: Awaited<ReturnType<typeof open>>) {
  const [row] = rowsOf(countRow, await database.execute(sql`SELECT count(*) AS count FROM rows`));
  return row?.count;
}

/** Another process that owns the folder, or says why not. */
function otherProcess() {
  const program = join(import.meta.dirname, "../testing/owner.ts");
  const child = spawn(process.execPath, [program, dataDir, template()], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise((resolve) => child.once("close", resolve));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  closing.push(async () => {
    child.kill("SIGKILL");
    await closed;
  });
  const said = (enough: number) =>
    new Promise<string[]>((resolve) => {
      const look = () => {
        if (lines.length >= enough) resolve(lines);
      };
      output.on("line", look);
      look();
    });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
    return lines;
  };
  return { said, end };
}

describe("openEmbedded", () => {
  it("makes the database when there is no template", async () => {
    const made = await open("/nowhere");
    await made.database.execute(sql`CREATE TABLE rows (number int)`);
    expect(await countRows(made)).toBe(0);
    expect(fs.statSync(join(dataDir, "db")).mode & 0o777).toBe(0o700);
  });

  it("starts anew when the first start was cut short", async () => {
    fs.cpSync(template(), join(dataDir, "db.new"), { recursive: true });
    fs.rmSync(join(dataDir, "db.new/global"), { recursive: true });
    await open();
    expect(fs.readdirSync(dataDir).sort()).toEqual(["db", "db.lock", "db.owner"]);
  });

  it("keeps what was there", async () => {
    const first = await open();
    await first.database.execute(sql`CREATE TABLE rows AS SELECT generate_series(1, 7)`);
    await first.close();
    closing.pop();
    expect(await countRows(await open())).toBe(7);
  });

  it("refuses a second owner in the same process and in another one", async () => {
    await open();
    const inUse = new RegExp(`in use by process ${process.pid} on .* since 20`);
    expect(await refusal()).toMatch(inUse);
    const [sentence] = await otherProcess().said(1);
    expect(sentence).toMatch(inUse);
  });

  it("takes over from an owner that was killed, with every row that it acknowledged", async () => {
    const other = otherProcess();
    await other.said(20);
    const acknowledged = await other.end("SIGKILL");
    expect(await countRows(await open())).toBeGreaterThanOrEqual(acknowledged.length);
  });

  it("leaves a folder that needs no repair when the process is asked to stop", async () => {
    const other = otherProcess();
    await other.said(3);
    await other.end("SIGTERM");
    const control = fs.readFileSync(join(dataDir, "db/global/pg_control"));
    expect(control.readUInt32LE(stateAt)).toBe(shutDown);
  });

  it("does not mind the name of an owner that is long gone", async () => {
    fs.writeFileSync(join(dataDir, "db.owner"), "process 1 on nowhere since 2001-01-01\n");
    fs.writeFileSync(join(dataDir, "db.lock"), "");
    await open();
  });

  it("takes over from an owner that died while PostgreSQL wrote its own lock file", async () => {
    const first = await open();
    await first.close();
    closing.pop();
    fs.writeFileSync(join(dataDir, "db/postmaster.pid"), "");
    await open();
  });

  it("says what is wrong with a folder that is damaged, and lets go of it", async () => {
    const first = await open();
    await first.close();
    closing.pop();
    fs.truncateSync(join(dataDir, "db/global/pg_control"), 100);
    expect(await refusal()).toMatch(/cannot be opened: .*It was left as it is/);
    expect(await refusal()).toMatch(/cannot be opened/);
  });

  it("says that a folder cannot be made", async () => {
    fs.writeFileSync(join(dataDir, "file"), "");
    dataDir = join(dataDir, "file/below");
    expect(await refusal()).toMatch(/below cannot be made: ENOTDIR/);
    dataDir = join(dataDir, "../..");
  });

  it("acknowledges nothing that the disk refused, and can be opened again", async () => {
    const first = await open();
    await first.database.execute(sql`CREATE TABLE rows (number int)`);
    const disk = vi.spyOn(fs, "fsyncSync").mockImplementation(() => {
      throw new Error("EIO");
    });
    const insert = () => first.database.execute(sql`INSERT INTO rows VALUES (1)`);
    await expect(insert()).rejects.toHaveProperty("cause.name", "DatabaseLost");
    await expect(insert()).rejects.toHaveProperty("cause.name", "DatabaseLost");
    disk.mockRestore();
    expect(first.lost()).toBe(true);
    await first.close();
    closing.pop();
    const second = await open();
    await second.database.execute(sql`INSERT INTO rows VALUES (2)`);
    expect(await countRows(second)).toBeGreaterThanOrEqual(1);
  });
});
