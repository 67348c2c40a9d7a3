import type { DatabaseSync } from "node:sqlite";
import { type Instance, type Launch, storedInstance } from "#sandbox/instances/instance.ts";
import type { Scope } from "#sandbox/store/resource.ts";

export type NewInstance = Pick<Instance, "id" | "groupId" | "nodeNumber" | "launchedAt"> & {
  launch: Launch;
};

const inScope = "account_id = ? AND region = ?";

const prepareStatements = (database: DatabaseSync) => ({
  all: database.prepare(
    `SELECT id, group_id AS groupId, node_number AS nodeNumber, launched_at AS launchedAt,
       ended_at AS endedAt, node_id AS nodeId, launch
     FROM instances WHERE ${inScope} ORDER BY launched_at, group_id, node_number, id`,
  ),
  insert: database.prepare(
    `INSERT INTO instances (account_id, region, id, group_id, node_number, launched_at, launch)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ),
  end: database.prepare(`UPDATE instances SET ended_at = ? WHERE ${inScope} AND id = ?`),
  register: database.prepare(`UPDATE instances SET node_id = ? WHERE ${inScope} AND id = ?`),
  remove: database.prepare(`DELETE FROM instances WHERE ${inScope} AND id = ?`),
});

/** The simulated instances of all accounts and Regions. */
export function createInstances(database: DatabaseSync) {
  const statements = prepareStatements(database);
  return {
    all: ({ accountId, region }: Scope): Instance[] =>
      storedInstance.array().parse(statements.all.all(accountId, region)),

    insert({ accountId, region }: Scope, instance: NewInstance) {
      const { id, groupId, nodeNumber, launchedAt, launch } = instance;
      const text = JSON.stringify(launch);
      statements.insert.run(accountId, region, id, groupId, nodeNumber, launchedAt, text);
    },

    end({ accountId, region }: Scope, id: string, endedAt: number) {
      statements.end.run(endedAt, accountId, region, id);
    },

    /** Remembers the node that an instance registered as. */
    register({ accountId, region }: Scope, id: string, nodeId: string) {
      statements.register.run(nodeId, accountId, region, id);
    },

    /** Forgets an instance that EC2 shows no more. */
    remove({ accountId, region }: Scope, id: string) {
      statements.remove.run(accountId, region, id);
    },
  };
}
