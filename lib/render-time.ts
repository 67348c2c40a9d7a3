import "server-only";
import { connection } from "next/server";

/** The time at which the current request is rendered, in milliseconds since 1970. */
export async function renderTime(): Promise<number> {
  await connection();
  return Date.now();
}
