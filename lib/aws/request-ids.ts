import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

const storage = new AsyncLocalStorage<string[]>();

/** Does something, and collects the ids that AWS gave to the requests of it: AWS asks for them in support cases. */
export const collectRequestIds = <Value>(ids: string[], work: () => Promise<Value>) =>
  storage.run(ids, work);

/** Tells the id of a request that AWS answered. Those of errors stand in the errors. */
export function noteRequestId(id: string | undefined) {
  if (id !== undefined) storage.getStore()?.push(id);
}
