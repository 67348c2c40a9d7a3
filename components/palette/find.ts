import { type Choice, type Kind, kinds } from "./choice.ts";

/** A choice with the texts that are looked through, made once and not at every key press. */
type Entry = { choice: Choice; name: string; also: string; place: string };

export type Found = { kind: Kind; choices: Choice[]; more: number };

/** How many of each kind are shown: more would have to be read one by one. */
const shownOfKind = 8;

/** Makes choices ready to be found. */
export const prepare = (choices: Choice[]): Entry[] =>
  choices.map((choice) => ({
    choice,
    name: choice.name.toLowerCase(),
    also: ` ${choice.also.toLowerCase()} `,
    // Who types "queue" means one.
    place: `${choice.place} ${choice.kind}`.toLowerCase(),
  }));

const wordStarts = (text: string, at: number) => /[^a-z0-9]/.test(text.charAt(at - 1));

/** How well a choice fits a word, the lower the better; nothing when it does not. */
function distance({ name, also, place }: Entry, word: string): number | undefined {
  const at = name.indexOf(word);
  if (at === 0) return name === word ? 0 : 1;
  if (at > 0) return wordStarts(name, at) ? 2 : 3;
  if (also.includes(word)) return also.includes(` ${word} `) ? 1 : 4;
  return place.includes(word) ? 5 : undefined;
}

/** The same for several words, in any order: all of them must fit. */
function distanceOfAll(entry: Entry, words: string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const one = distance(entry, word);
    if (one === undefined) return undefined;
    sum += one;
  }
  return sum;
}

/** An id of EC2, or the beginning of an IPv4 address. */
const meansInstance = /^(i-|\d+\.)/;

/** There may be thousands of these: they wait until something is typed that may mean one. */
function isWanted(kind: Kind, words: string[]): boolean {
  if (kind === "Node groups" || kind === "Queues") return words.length > 0;
  if (kind !== "Instances") return true;
  return words.join("").length >= 3 || words.some((word) => meansInstance.test(word));
}

type Ranked = { choice: Choice; distance: number };

/** The better before the worse, then the shorter: what was typed is more of it. */
const better = (one: Ranked, other: Ranked) =>
  one.distance - other.distance || one.choice.name.length - other.choice.name.length;

/**
 * What fits the words that were typed: the best of each kind, the kind with the best first. Without
 * words all stays in its order.
 */
export function find(entries: Entry[], typed: string): Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = new Set(kinds.filter((kind) => isWanted(kind, words)));
  const ranked = new Map<Kind, Ranked[]>(kinds.map((kind) => [kind, []]));
  for (const entry of entries) {
    const { choice } = entry;
    const far = wanted.has(choice.kind) ? distanceOfAll(entry, words) : undefined;
    if (far !== undefined) ranked.get(choice.kind)?.push({ choice, distance: far });
  }
  const found = [...ranked].flatMap(([kind, all]) => {
    const best = words.length > 0 ? all.toSorted(better) : all;
    const choices = best.slice(0, shownOfKind).map(({ choice }) => choice);
    const [first] = best;
    return first ? [{ kind, choices, more: best.length - choices.length, first }] : [];
  });
  const ordered = found.toSorted((one, other) => one.first.distance - other.first.distance);
  return ordered.map(({ kind, choices, more }) => ({ kind, choices, more }));
}
