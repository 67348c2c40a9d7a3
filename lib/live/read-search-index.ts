import "server-only";
import type { Failure } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import type { SearchIndex, SearchItem } from "#lib/pcs/view/search.ts";
import type { Reading } from "#lib/reading.ts";
import { ok, type Result } from "#lib/result.ts";
import { readAll } from "./read-all.ts";
import { searchItems } from "./search-index.ts";

/** Everything in all connections that can be found by name or id, for the current request. */
export async function readSearchIndex(): Promise<Result<Reading<SearchIndex>, Failure>> {
  const all = await readAll();
  if (!all.ok) return all;
  const connections = all.value.map(({ connection: { id, name, region } }): SearchItem => ({
    ...{ kind: "connection", name, also: `${id} ${region}`, place: region },
    href: paths.clusters(id),
  }));
  const items = all.value.flatMap(({ connection, result }) =>
    result?.ok ? searchItems(connection, result.value.value) : [],
  );
  const missing = all.value
    .filter(({ result }) => !result?.ok)
    .map(({ connection }) => connection.name);
  return ok({ value: { items: [...connections, ...items], missing }, readAt: Date.now() });
}
