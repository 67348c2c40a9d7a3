import { createClientTokens } from "#sandbox/store/client-tokens.ts";
import { openDatabase } from "#sandbox/store/database.ts";
import { createProperties } from "#sandbox/store/properties.ts";
import { createResources } from "#sandbox/store/resources.ts";
import { createTransitions } from "#sandbox/store/transitions.ts";

export type Store = {
  resources: ReturnType<typeof createResources>;
  transitions: ReturnType<typeof createTransitions>;
  clientTokens: ReturnType<typeof createClientTokens>;
  properties: ReturnType<typeof createProperties>;
  /** Every change: the work is done whole or not at all, and is on the disk when this returns. */
  transaction: <Result>(work: () => Result) => Result;
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
      resources.forgetPages();
    }
  };
  return {
    ok: true,
    store: {
      resources,
      transitions,
      clientTokens: createClientTokens(database),
      properties: createProperties(database),
      transaction,
      close: () => database.close(),
    },
  };
}
