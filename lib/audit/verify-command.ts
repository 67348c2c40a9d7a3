// node --conditions=react-server verify-command.ts [--head SEQ:HASH]… [--heads FILE] [--export FILE]: follows the chain of
// the audit log from its beginning to its end (docs/audit.md). scripts/audit-verify.mjs starts it.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { withDatabase } from "#lib/db/database.ts";
import { env } from "#lib/env.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { type Anchor, type Verdict, verifyChain } from "./chain.ts";
import { eventsAfter, readCheckpoint, readHead } from "./stored-chain.ts";
import { anchorsIn, chainIn } from "./verify-file.ts";

const count = (number: number, what: string) =>
  `${number.toLocaleString("en-US")} ${what}${number === 1 ? "" : "s"}`;

function anchorOf(text: string): Anchor {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new Error(
      `--head takes SEQ:HASH, as in a line of type audit-head; “${text}” is not that.`,
    );
  return { seq: Number(seq), hash };
}

/** All of the database at one moment: the console may go on writing meanwhile. */
async function verifyStored(anchors: Anchor[]): Promise<Result<Verdict, string>> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL === undefined && !existsSync(join(resolve(DATA_DIR), "db")))
    return failed(`There is no database in ${resolve(DATA_DIR)}: name its folder in DATA_DIR.`);
  const verdict = await withDatabase((database) =>
    database.transaction(
      async (moment) => {
        const head = await readHead(moment);
        const checkpoint = await readCheckpoint(moment);
        const events = eventsAfter(moment, checkpoint?.seq ?? 0);
        return verifyChain({ checkpoint, events, head, anchors });
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    ),
  );
  if (verdict.ok) return verdict;
  return failed(
    DATABASE_URL === undefined
      ? `${verdict.error} Or export the log on the console's page “Audit”, and verify that file with --export FILE.`
      : verdict.error,
  );
}

function describe({ events, first, last, anchored, tooOld, broken }: Verdict): string[] {
  const range = first === undefined || last === undefined ? "" : ` (${first} to ${last})`;
  if (broken)
    return [
      `The audit log is broken at event ${broken.seq}: ${broken.how}`,
      `${count(events, "event")}${range} before that ${events === 1 ? "is" : "are"} as written.`,
    ];
  return [
    `The audit log is as it was written: ${count(events, "event")}${range}.`,
    anchored > 0
      ? `It holds ${count(anchored, "place")} that the console told of elsewhere.`
      : "No head was given (--head, --heads): that nothing was cut off at the end is not proved.",
    ...(tooOld > 0
      ? [`${count(tooOld, "place")} told of elsewhere lie before its beginning, which was removed.`]
      : []),
  ];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      head: { type: "string", multiple: true, default: [] },
      heads: { type: "string" },
      export: { type: "string" },
    },
  });
  const anchors = [
    ...values.head.map(anchorOf),
    ...(values.heads === undefined ? [] : await anchorsIn(values.heads)),
  ];
  const verdict =
    values.export === undefined
      ? await verifyStored(anchors)
      : ok(await verifyChain({ ...(await chainIn(values.export)), anchors }));
  if (!verdict.ok) {
    process.stderr.write(`${verdict.error}\n`);
    return 2;
  }
  process.stdout.write(`${describe(verdict.value).join("\n")}\n`);
  return verdict.value.broken ? 1 : 0;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  return 2;
});
const opened = await globalThis.pcsConsoleDatabase;
if (opened?.ok) await opened.value.close();
