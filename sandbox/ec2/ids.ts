import { z } from "zod";
import type { QueryError } from "#sandbox/query/dialect.ts";

/** A parameter that names things, such as SubnetId: all of them must exist. */
export type Wanted<Thing> = {
  /** As the request has it: all things when it is left out. */
  names: string[] | undefined;
  of: (thing: Thing) => string;
  /** What the name of a thing that may exist looks like, and the error for one that does not. */
  pattern?: RegExp;
  malformed?: string;
  missing: string;
};

/** A list of ids or names. */
export const nameList = z.array(z.string()).max(1000).optional();

/** An id of EC2: a prefix, and 8 or 17 hexadecimal digits. */
export const idPattern = (prefix: string) => new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`);

function errorOf<Thing>(things: Thing[], wanted: Wanted<Thing>): QueryError | undefined {
  const { names = [], of, pattern, malformed, missing } = wanted;
  const wrong = names.filter((name) => pattern && !pattern.test(name));
  if (wrong.length > 0 && malformed !== undefined) {
    return { code: malformed, message: `Not of the form of an id: ${wrong.join(", ")}.` };
  }
  const known = new Set(things.map(of));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length === 0) return undefined;
  return { code: missing, message: `Not in this account and Region: ${unknown.join(", ")}.` };
}

type Selected<Thing> = { ok: true; things: Thing[] } | { ok: false; error: QueryError };

/** The things that a request names; all of them, if it names none. */
export function selectThings<Thing>(all: Thing[], wanted: Wanted<Thing>[]): Selected<Thing> {
  for (const one of wanted) {
    const error = errorOf(all, one);
    if (error) return { ok: false, error };
  }
  const things = all.filter((thing) =>
    wanted.every(({ names, of }) => names === undefined || names.includes(of(thing))),
  );
  return { ok: true, things };
}
