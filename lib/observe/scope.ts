import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { mapOfProcess } from "#lib/per-process.ts";

/** What everything has in common that is done for one request. */
type Scope = { requestId: string };

const storages = mapOfProcess<AsyncLocalStorage<Scope>>("scope");

function storage(): AsyncLocalStorage<Scope> {
  const known = storages.get("scope");
  if (known) return known;
  const made = new AsyncLocalStorage<Scope>();
  storages.set("scope", made);
  return made;
}

/** What the request is called for which this code runs; nothing for what the console does by itself. */
export const currentRequestId = () => storage().getStore()?.requestId;

/** Everything that follows from here on in this asynchronous flow is done for this request. */
export const enterScope = (scope: Scope) => storage().enterWith(scope);
