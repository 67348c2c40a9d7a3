import "server-only";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Anchor, type Chain } from "./chain.ts";
import { isSigned, type Link, type Sealed, type Signed } from "./seal.ts";

const signed = z.object({
  type: z.enum(["audit-head", "audit-checkpoint"]),
  ...{ seq: z.number(), hash: z.string(), time: z.string() },
  ...{ key: z.string(), signature: z.string() },
});

const sealed = z.object({
  ...{ seq: z.number(), prev: z.string(), hash: z.string(), key: z.string() },
});

/** What stands behind the sealed text of an event (lib/audit/line.ts). */
const proof = /,"prev":"[0-9a-f]{64}","hash":"[0-9a-f]{64}","key":"[0-9a-f]{12}"\}$/;

/** The JSON object in a line, which a log collector may have put something before; nothing, when there is none. */
function objectIn(line: string): unknown {
  try {
    return JSON.parse(line.slice(line.indexOf("{")));
  } catch {
    return undefined;
  }
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Infinity });

/** An event of an export. What cannot be one is shown as an event that was changed. */
function eventOf(line: string, number: number): Sealed {
  const found = sealed.safeParse(objectIn(line));
  if (!found.success) throw new Error(`Line ${number} is no event of an audit log.`);
  return { ...found.data, text: `${line.replace(proof, "")}}` };
}

async function* eventsIn(file: string): AsyncGenerator<Sealed> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line !== "" && !signed.safeParse(objectIn(line)).success) yield eventOf(line, number);
  }
}

async function statementsIn(file: string) {
  const statements: (Signed & { type: "audit-head" | "audit-checkpoint" })[] = [];
  for await (const line of linesOf(file)) {
    const statement = /"type":"audit-(head|checkpoint)"/.test(line)
      ? signed.safeParse(objectIn(line)).data
      : undefined;
    if (statement) statements.push(statement);
  }
  return statements;
}

/** The chain that an export holds, from its first line, which may be a checkpoint, to its last, which may be a head. */
export async function chainIn(file: string): Promise<Omit<Chain, "anchors">> {
  const statements = await statementsIn(file);
  const head = statements.find(({ type }) => type === "audit-head");
  if (head && !isSigned("audit-head", head))
    throw new Error("The last line of the file, its head, was not signed by this console.");
  return {
    checkpoint: statements.find(({ type }) => type === "audit-checkpoint"),
    events: eventsIn(file),
    head,
  };
}

/**
 * The places in the chain that lines of stdout told of: signed heads, and events. Only what is signed proves anything,
 * but an event that is told otherwise than it is stored is a contradiction in any case.
 */
export async function anchorsIn(file: string): Promise<Anchor[]> {
  const anchors: Link[] = [];
  for await (const line of linesOf(file)) {
    const told = objectIn(line);
    const head = signed.safeParse(told).data;
    if (head?.type === "audit-head" && !isSigned("audit-head", head))
      throw new Error(`The head of event ${head.seq} was not signed by this console.`);
    const { seq, hash } = head ?? sealed.safeParse(told).data ?? { seq: 0, hash: "" };
    if (seq > 0) anchors.push({ seq, hash });
  }
  return anchors;
}
