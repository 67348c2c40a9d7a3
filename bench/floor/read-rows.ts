import { readFileSync } from "node:fs";

/** What the rows of the console's table say, and no more. */
export type Row = { id: string; name: string; status: string; size?: string; createdAt: string };

/** The rows that the console answered with, as a file: what the comparison is about is not where they come from. */
export function readRows(): Row[] {
  const file = process.env.FLOOR_ROWS;
  if (file === undefined) throw new Error("FLOOR_ROWS must name a file of rows.");
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the benchmark wrote it
  return JSON.parse(readFileSync(file, "utf8")) as Row[];
}
