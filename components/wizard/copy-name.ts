import { nameLengths } from "#lib/pcs/spec/names.ts";

/** Node groups and queues may have names of one length. */
const longest = nameLengths.computeNodeGroup;

/** A name for a copy, which none of the others has: workers, workers-2, workers-3. */
export function copyName(name: string, taken: string[]): string {
  const stem = name.trim().replace(/-\d+$/, "") || "copy";
  for (let number = 2; ; number += 1) {
    const suffix = `-${String(number)}`;
    const candidate = stem.slice(0, longest - suffix.length) + suffix;
    if (!taken.includes(candidate)) return candidate;
  }
}
