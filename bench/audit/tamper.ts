import { seeded, type Random } from "#bench/durability/random.ts";
import { verifyChain } from "#lib/audit/chain.ts";
import type { Link, Sealed } from "#lib/audit/seal.ts";

type Events = [Sealed, ...Sealed[]];

const below = (random: Random, limit: number) => Math.floor(random() * limit);

function at(events: Sealed[], index: number): Sealed {
  const event = events[index];
  if (!event) throw new Error("There is no such event.");
  return event;
}

const replaced = (events: Sealed[], index: number, event: Sealed) => events.with(index, event);

/** A digit or letter of a text, replaced by another one. */
function edited(text: string, random: Random): string {
  const places = [...text.matchAll(/[a-z0-9]/g)].map(({ index }) => index);
  const place = places[below(random, places.length)] ?? 0;
  return `${text.slice(0, place)}${text[place] === "x" ? "y" : "x"}${text.slice(place + 1)}`;
}

/** Gives the events the numbers of the places where they now are, as somebody would who knows the table. */
const renumbered = (events: Sealed[], first: number) =>
  events.map((event, index) => ({
    ...event,
    seq: first + index,
    text: event.text.replace(/^\{"seq":\d+/, `{"seq":${first + index}`),
  }));

/** What can be done to a log by whoever owns the database and not the key. */
const tamperings: Record<string, (events: Events, random: Random) => Sealed[]> = {
  "edit a text": (events, random) => {
    const index = below(random, events.length);
    const event = at(events, index);
    return replaced(events, index, { ...event, text: edited(event.text, random) });
  },
  "edit a seal": (events, random) => {
    const index = below(random, events.length);
    const event = at(events, index);
    return replaced(events, index, { ...event, hash: edited(event.hash, random) });
  },
  delete: (events, random) => events.toSpliced(below(random, events.length), 1),
  "delete and number anew": (events, random) =>
    renumbered(events.toSpliced(below(random, events.length), 1), events[0].seq),
  swap: (events, random) => {
    const one = below(random, events.length - 1);
    const other = one + 1 + below(random, events.length - one - 1);
    return events.with(one, at(events, other)).with(other, at(events, one));
  },
  duplicate: (events, random) => {
    const index = below(random, events.length);
    return events.toSpliced(index, 0, at(events, index));
  },
  insert: (events, random) => {
    const index = below(random, events.length);
    const copy = { ...at(events, index), text: edited(at(events, index).text, random) };
    return renumbered(events.toSpliced(index, 0, copy), events[0].seq);
  },
  "cut off the end": (events, random) => events.slice(0, 1 + below(random, events.length - 1)),
};

/** Tampers with a log, so many times in all ways in turn, and tells how often that was not found. */
export async function tamper(events: Events, start: Link, times: number, seed: number) {
  const random = seeded(seed);
  const kinds = Object.entries(tamperings);
  const missed: string[] = [];
  const end = at(events, events.length - 1);
  for (let time = 0; time < times; time += 1) {
    const [kind, change] = kinds[time % kinds.length] ?? ["", () => []];
    const spoilt = change(events, random);
    // The head is in the same database, so that it is made to fit; the one that was told on stdout is not.
    const { seq, hash } = spoilt.at(-1) ?? start;
    const head = { seq, hash };
    const { broken } = await verifyChain({ start, events: spoilt, head, anchors: [end] });
    if (!broken) missed.push(kind);
  }
  const untouched = await verifyChain({ start, events, head: end, anchors: [end] });
  return { missed, untouchedIsFine: !untouched.broken };
}
