import "server-only";
import type { Failure } from "#lib/errors.ts";
import type { SearchIndex } from "#lib/pcs/view/search.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { readAll } from "./read-all.ts";
import { searchEntry } from "./search-index.ts";

/** Names hardly change: a reading as old as the sweep leaves it is good enough to look things up in. */
const goodForMs = 60_000;

/** Everything in all connections that can be found by name or id, for the current request. */
export async function readSearchIndex(): Promise<Result<Reading<SearchIndex>, Failure>> {
  const all = await readAll((poller) => poller.recent(goodForMs));
  if (!all.ok) return all;
  return ok({ value: { connections: all.value.map(searchEntry) }, readAt: Date.now() });
}
