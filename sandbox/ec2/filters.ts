import { z } from "zod";
import type { Caller } from "#sandbox/http/signature.ts";
import type { QueryError } from "#sandbox/query/dialect.ts";

/** What a filter looks at: the values of a thing that it may match; none when it has no such value. */
type FilterValue = string | number | boolean | undefined | readonly string[];

/** By the filter's name. */
export type Filters<Thing> = Record<string, (thing: Thing, caller: Caller) => FilterValue>;

export type Tags = Record<string, string>;

const filter = z.strictObject({ Name: z.string(), Value: z.array(z.string()).max(200) });

/** The parameter Filter: every filter must hold, by one of its values. */
export const filterParameter = z.array(filter).max(50).optional();

type Filter = z.infer<typeof filter>;

const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** A filter's value as an expression: * is any text, ? any character, and \ takes that from both. */
function patternOf(value: string): RegExp {
  const source = value.replaceAll(/\\?[^]/g, (part) => {
    if (part === "*") return "[^]*";
    if (part === "?") return "[^]";
    return escaped(part.length > 1 ? part.slice(1) : part);
  });
  return new RegExp(`^${source}$`, "u");
}

/** Filters on tags: tag:KEY on the value, tag-key on the keys. */
function tagValues(name: string, tags: Tags): FilterValue {
  if (name === "tag-key") return Object.keys(tags);
  const key = name.slice("tag:".length);
  return Object.hasOwn(tags, key) ? tags[key] : undefined;
}

const textsOf = (value: FilterValue): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
};

type Filterable<Thing> = { filters: Filters<Thing>; tags?: (thing: Thing) => Tags };

type Filtered<Thing> = { ok: true; things: Thing[] } | { ok: false; error: QueryError };

/** The things that pass all filters of a request. */
export function filterThings<Thing>(
  things: Thing[],
  wanted: Filter[],
  { filters, tags }: Filterable<Thing>,
  caller: Caller,
): Filtered<Thing> {
  const tests: ((thing: Thing) => boolean)[] = [];
  for (const { Name: name, Value: values } of wanted) {
    const isTag = name === "tag-key" || name.startsWith("tag:");
    const own = Object.hasOwn(filters, name) ? filters[name] : undefined;
    const look = tags && isTag ? (thing: Thing) => tagValues(name, tags(thing)) : own;
    if (!look) {
      const message = `There is no filter ${name} in this operation.`;
      return { ok: false, error: { code: "InvalidParameterValue", message } };
    }
    const patterns = values.map(patternOf);
    tests.push((thing) =>
      textsOf(look(thing, caller)).some((text) => patterns.some((pattern) => pattern.test(text))),
    );
  }
  return { ok: true, things: things.filter((thing) => tests.every((test) => test(thing))) };
}
