import { createClear } from "#sandbox/store/clear.ts";
import { createClientTokens } from "#sandbox/store/client-tokens.ts";
import { openDatabase } from "#sandbox/store/database.ts";
import { createInstances } from "#sandbox/store/instances.ts";
import { createLocate } from "#sandbox/store/locate.ts";
import { createProperties } from "#sandbox/store/properties.ts";
import { createResources } from "#sandbox/store/resources.ts";
import { createTransitions } from "#sandbox/store/transitions.ts";

export type Store = {
  resources: ReturnType<typeof createResources>;
  instances: ReturnType<typeof createInstances>;
  transitions: ReturnType<typeof createTransitions>;
  clientTokens: ReturnType<typeof createClientTokens>;
  properties: ReturnType<typeof createProperties>;
  locate: ReturnType<typeof createLocate>;
  /** Back to an empty store, in a transaction of its own. */
  clear: () => void;
  /** Every change: the work is done whole or not at all, and is on the disk when this returns. */
  transaction: <Result>(work: () => Result) => Result;
  /** How many transactions there were: what was derived at the same count is still true. */
  changes: () => number;
  close: () => void;
};

/** Opens the store of a data folder; a reason in words when this process cannot have it. */
export function openStore(
  directory: string,
): { ok: true; store: Store } | { ok: false; reason: string } {
  const opened = openDatabase(directory);
  if (!opened.ok) return opened;
  const { database } = opened;
  const resources = createResources(database);
  const transitions = createTransitions(database);
  let changes = 0;
  const transaction: Store["transaction"] = (work) => {
    database.exec("BEGIN");
    try {
      const result = work();
      database.exec("COMMIT");
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      transitions.reread();
      throw error;
    } finally {
      changes += 1;
      resources.forgetPages();
    }
  };
  const deleteAll = createClear(database);
  return {
    ok: true,
    store: {
      resources,
      instances: createInstances(database),
      transitions,
      clientTokens: createClientTokens(database),
      properties: createProperties(database),
      locate: createLocate(database),
      clear() {
        transaction(deleteAll);
        transitions.reread();
      },
      transaction,
      changes: () => changes,
      close: () => database.close(),
    },
  };
}
