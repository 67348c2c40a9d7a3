import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgresql } from "#scripts/postgresql.mjs";
import { Refusal } from "#scripts/refusal.mjs";
import { root } from "#scripts/root.mjs";
import { findNode, toolEnvironment } from "#scripts/runtime.mjs";
import { type Measured, measured } from "./audit/messages.ts";
import { withFolder } from "./folder.ts";
import { figure, type Figure } from "./report.ts";

async function measureOn(env: Record<string, string>, args: string[]): Promise<Measured> {
  const child = spawn(
    findNode(root),
    ["--conditions=react-server", join(root, "bench/audit/measure.ts"), ...args],
    {
      cwd: root,
      env: { ...toolEnvironment(root), ...env },
      // Its audit log also goes to stdout, where nobody reads it here.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const told: unknown[] = [];
  child.on("message", (message) => told.push(message));
  await once(child, "close");
  const found = measured.safeParse(told[0]);
  if (!found.success) throw new Refusal("The measuring process ended before it was done.");
  return found.data;
}

function figuresOf(key: string, name: string, found: Measured): Figure[] {
  const { perSecond, verify, tampered, recorded, withoutLog } = found;
  const of = (
    what: string,
    label: string,
    value: Figure["value"],
    more: Pick<Figure, "unit" | "goal" | "mustBe"> = {},
  ) => figure(`${key}${what}`, `${name}: ${label}`, value, more);
  return [
    of("OneWriter", "appends a second, one writer", perSecond.one),
    of("FourWriters", "appends a second, four writers", perSecond.four),
    of("Changes", "changes that AWS was asked for", recorded.atAws),
    of("Whole", "of these, with intent and outcome", recorded.whole, {
      goal: "all",
      mustBe: recorded.atAws,
    }),
    of("Unasked", "recorded, but not asked for", recorded.all - recorded.atAws, {
      ...{ goal: "0", mustBe: 0 },
    }),
    of("SinkDown", "changes while the log cannot be written", withoutLog.atAws + withoutLog.done, {
      ...{ goal: "0", mustBe: 0 },
    }),
    of("Tamperings", "tamperings", tampered.times),
    of("Missed", "of these, not found", tampered.missed.length, { goal: "0", mustBe: 0 }),
    of(
      "Untouched",
      "the untouched log is found to be fine",
      tampered.untouchedIsFine && verify.fine,
      {
        mustBe: true,
      },
    ),
    of("Verified", "events verified", verify.events),
    of("VerifySeconds", "time that this took", verify.seconds, {
      ...{ unit: "s", goal: "≤ 60 s for 1,000,000" },
    }),
  ];
}

/** How fast the audit log is, and whether anything gets past it. */
export async function audit(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: "string", default: "100000" },
      tamperings: { type: "string", default: "10000" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
    },
  });
  const { events, tamperings, seed } = values;
  const measure = (env: Record<string, string>) => measureOn(env, [events, tamperings, seed]);
  const embedded = await withFolder((folder) => measure({ DATA_DIR: folder }));
  const server = await startPostgresql();
  if (!server) throw new Refusal("There is no PostgreSQL here, which one half of this needs.");
  const shared = await measure({ DATABASE_URL: server.url }).finally(server.stop);
  return [
    ...figuresOf("embedded", "embedded", embedded),
    ...figuresOf("server", "PostgreSQL", shared),
    figure("seed", "seed", Number(seed)),
  ];
}
