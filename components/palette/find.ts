/** What can be chosen in the palette. */
export type Choice = { key: string; group: string; name: string; also: string; place: string };

export type Found<Item> = { group: string; items: Item[]; more: number };

/** How many of each kind are shown: more would have to be read one by one. */
const shownOfGroup = 6;

/** How well a name fits words: the lower the better; nothing when a word is not in it or its company. */
function rank({ name, also, place }: Choice, words: string[]): number | undefined {
  const title = name.toLowerCase();
  const all = `${title} ${also} ${place}`.toLowerCase();
  if (!words.every((word) => all.includes(word))) return undefined;
  const [first = ""] = words;
  if (title === first) return 0;
  if (title.startsWith(first)) return 1;
  return title.includes(first) ? 2 : 3;
}

/**
 * What fits the words that were typed, by kind in the order of the choices, the best of each first.
 * @param rare kinds that are only shown once something was typed: there may be thousands
 */
export function find<Item extends Choice>(
  choices: Item[],
  typed: string,
  rare: ReadonlySet<string>,
): Found<Item>[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = choices.flatMap((item) => {
    if (words.length === 0 && rare.has(item.group)) return [];
    const value = rank(item, words);
    return value === undefined ? [] : { item, value };
  });
  const groups = Map.groupBy(ranked, ({ item }) => item.group);
  return [...groups].map(([group, members]) => {
    const best = members.toSorted((one, other) => one.value - other.value);
    const items = best.slice(0, shownOfGroup).map(({ item }) => item);
    return { group, items, more: best.length - items.length };
  });
}
