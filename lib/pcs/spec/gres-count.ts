import { itemsOf } from "./settings/value-problem.ts";

/** One item of a node group's Gres setting: `name:count`, `name:type:count`. */
export type GresItem = { name: string; type?: string; count: number };

const suffixes = ["", "K", "M", "G", "T", "P"];

/** `8`, `4G`: Slurm multiplies by 1024 for each step of the suffix; undefined for anything else. */
export function gresNumber(text: string): number | undefined {
  const [, digits, suffix = ""] = /^(\d+)([KMGTP]?)$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits) * 1024 ** suffixes.indexOf(suffix.toUpperCase());
}

/** Reads one item; without a count there is one. `no_consume` says how it is used, not what it is. */
function gresItem(item: string): GresItem {
  const [name = "", ...others] = item.split(":");
  const last = others.at(-1);
  const count = last === undefined ? undefined : gresNumber(last);
  const [type] = others
    .slice(0, count === undefined ? undefined : -1)
    .filter((part) => part.toLowerCase() !== "no_consume");
  return { name, count: count ?? 1, ...(type !== undefined && { type }) };
}

/** The items of a Gres setting. */
export const gresItems = (value: string): GresItem[] => itemsOf(value).map(gresItem);

/** How many numbers an expression in brackets stands for: `0-3,7` is five. */
const bracketCount = (inside: string) =>
  itemsOf(inside).reduce((sum, range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return sum + last - first + 1;
  }, 0);

/** How many files one expression names: a product of its brackets. */
const expanded = (file: string) =>
  Array.from(file.matchAll(/\[([^[\]]*)\]/g)).reduce(
    (product, [, inside = ""]) => product * bracketCount(inside),
    1,
  );

/** How many device files a value names: `/dev/nvidia[0-3],/dev/nvidia7` is five. */
export const fileCount = (value: string): number =>
  Array.from(value.matchAll(/(?:[^,[]|\[[^\]]*\]?)+/g)).reduce(
    (sum, [file]) => sum + expanded(file),
    0,
  );
