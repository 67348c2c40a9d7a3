import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { badCalls } from "#sandbox/testing/bad-bodies.ts";
import { malformedHttp } from "#sandbox/testing/malformed-http.ts";
import { sendRaw } from "#sandbox/testing/send-raw.ts";
import { signBytes } from "#sandbox/testing/sign-bytes.ts";
import { withFolder } from "./folder.ts";
import { openConnection } from "./load.ts";
import { treeMegabytes } from "./processes.ts";
import { figure, type Figure } from "./report.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const stackTrace = /\bat .*(?:\.[jt]s|node:)/;

/** How many were answered how, and what should not have been. */
function createTally() {
  const statuses = new Map<string, number>();
  const tally = { sent: 0, serverErrors: 0, stackTraces: 0 };
  return {
    ...{ statuses, tally },
    count(answer: string) {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "none";
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      tally.sent += 1;
      if (status.startsWith("5")) tally.serverErrors += 1;
      if (stackTrace.test(answer)) tally.stackTraces += 1;
    },
  };
}

type Tally = ReturnType<typeof createTally>;

/** Values of an arbitrary, made a few at a time. */
function* generate<Value>(arbitrary: fc.Arbitrary<Value>, count: number, seed: number) {
  for (let made = 0; made < count; made += 1000) {
    yield* fc.sample(arbitrary, { numRuns: Math.min(1000, count - made), seed: seed + made });
  }
}

/** Takes from one source with several workers. */
const share = <Value>(source: Iterable<Value>, work: (values: Iterable<Value>) => Promise<void>) =>
  Promise.all(Array.from({ length: 8 }, () => work(source)));

async function sendCalls({ endpoint }: ServerProcess, count: number, seed: number, tally: Tally) {
  await share(generate(badCalls, count, seed), async (calls) => {
    const connection = await openConnection(endpoint);
    for (const badCall of calls) {
      const request = await signBytes(endpoint, badCall, "keep-alive");
      tally.count((await connection.send(request)).toString("latin1"));
    }
    connection.close();
  });
}

async function sendMalformed({ endpoint }: ServerProcess, count: number, seed: number, t: Tally) {
  await share(generate(malformedHttp, count, seed), async (requests) => {
    for (const bytes of requests) t.count(await sendRaw(endpoint, bytes));
  });
}

const tallyFigures = (key: string, label: string, { tally, statuses }: Tally): Figure[] => {
  const shown = [...statuses].sort().map(([status, count]) => `${status}: ${String(count)}`);
  return [
    figure(`${key}Sent`, label, tally.sent),
    figure(`${key}Statuses`, `${label}, answers`, shown.join(", ")),
    figure(`${key}ServerErrors`, `${label}, answered 5xx`, tally.serverErrors, { goal: "0" }),
    figure(`${key}StackTraces`, `${label}, stack traces`, tally.stackTraces, { goal: "0" }),
  ];
};

/** Memory when the garbage of the last requests is gone. */
async function settledMegabytes({ pid }: ServerProcess) {
  await sleep(3000);
  return treeMegabytes(pid);
}

/** Sends the bodies in ten parts; the result is the memory after each. */
async function sendInParts(server: ServerProcess, count: number, seed: number, tally: Tally) {
  const megabytes: number[] = [];
  for (let part = 0; part < 10; part += 1) {
    await sendCalls(server, Math.ceil(count / 10), seed + part * count, tally);
    megabytes.push(await settledMegabytes(server));
  }
  return megabytes;
}

/** Generated bodies and malformed HTTP: nothing may crash, fail, tell its insides or keep memory. */
export async function badInput(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      bodies: { type: "string", default: "100000" },
      malformed: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
    },
  });
  const bodies = Number(values.bodies);
  const malformed = Number(values.malformed);
  const seed = Number(values.seed);
  return withFolder(async (folder) => {
    let bugs = 0;
    const watch = (line: string) => {
      if (line.includes('"level":"error"')) bugs += 1;
    };
    const server = await startServer("sandbox/main.ts", ["--data-dir", folder], watch);
    const [calls, raw] = [createTally(), createTally()];
    const megabytes = await sendInParts(server, bodies, seed, calls);
    await sendMalformed(server, malformed, seed, raw);
    const afterMB = await settledMegabytes(server);
    const alive = server.running();
    await server.stop();
    return [
      ...tallyFigures("bodies", "generated bodies", calls),
      ...tallyFigures("malformed", "malformed HTTP requests", raw),
      figure("bugs", "failures in the sandbox's log", bugs, { goal: "0" }),
      figure("alive", "still running", alive, { goal: "yes" }),
      figure("bodiesMB", "memory after each tenth of the bodies", megabytes.join(" "), {
        unit: "MB",
        goal: "flat",
      }),
      figure("afterMB", "memory at the end", afterMB, { unit: "MB" }),
    ];
  });
}
