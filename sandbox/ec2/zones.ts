/** The letters of a Region's zones; the sandbox has three in every Region. */
export const zoneLetters = ["a", "b", "c"] as const;

/** Parts of Region names that their zones' ids shorten. */
const directions: Record<string, string> = {
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  central: "c",
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
};

/** The id of a zone: use1-az1 for us-east-1a, apse2-az3 for ap-southeast-2c. */
export function zoneIdOf(zoneName: string): string {
  const [region, letter] = [zoneName.slice(0, -1), zoneName.slice(-1)];
  const code = region
    .split("-")
    .map((part) => directions[part] ?? part)
    .join("");
  return `${code}-az${String(letter.charCodeAt(0) - "a".charCodeAt(0) + 1)}`;
}
