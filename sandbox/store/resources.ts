import type { DatabaseSync } from "node:sqlite";
import {
  type Cursor,
  documentedResource,
  type NewResource,
  type ResourceType,
  type Scope,
  storedResource,
  type StoredResource,
} from "#sandbox/store/resource.ts";

const columns = "id, name, status, created_at AS createdAt, modified_at AS modifiedAt";
const inScope = "account_id = ? AND region = ?";
const ofType = `${inScope} AND type = ? AND cluster_id = ?`;

const prepareStatements = (database: DatabaseSync) => ({
  byId: database.prepare(
    `SELECT ${columns}, document FROM resources WHERE ${inScope} AND type = ? AND id = ?`,
  ),
  byName: database.prepare(
    `SELECT ${columns}, document FROM resources WHERE ${ofType} AND name = ?`,
  ),
  all: database.prepare(`SELECT ${columns}, document FROM resources WHERE ${ofType}`),
  page: database.prepare(
    `SELECT ${columns} FROM resources WHERE ${ofType} AND (created_at, id) > (?, ?)
     ORDER BY created_at, id LIMIT ?`,
  ),
  any: database.prepare("SELECT 1 FROM resources LIMIT 1"),
  insert: database.prepare(
    `INSERT INTO resources (account_id, region, type, cluster_id, id, name, status,
       created_at, modified_at, document, tags)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
});

const found = (row: unknown) => (row === undefined ? undefined : documentedResource.parse(row));

/** The resources of all accounts and Regions; `clusterId` is empty for clusters themselves. */
export function createResources(database: DatabaseSync) {
  const statements = prepareStatements(database);
  // Lists are read far more often than anything changes, and reading rows is what a list costs most.
  const pages = new Map<string, StoredResource[]>();

  return {
    byId: ({ accountId, region }: Scope, type: ResourceType, id: string) =>
      found(statements.byId.get(accountId, region, type, id)),

    byName: ({ accountId, region }: Scope, type: ResourceType, clusterId: string, name: string) =>
      found(statements.byName.get(accountId, region, type, clusterId, name)),

    all: ({ accountId, region }: Scope, type: ResourceType, clusterId: string) =>
      documentedResource.array().parse(statements.all.all(accountId, region, type, clusterId)),

    /** The next resources after a cursor, oldest first: by creation time, then by id. */
    page(
      { accountId, region }: Scope,
      type: ResourceType,
      clusterId: string,
      after: Cursor | undefined,
      limit: number,
    ): StoredResource[] {
      const { createdAt, id } = after ?? { createdAt: -1, id: "" };
      const parameters = [accountId, region, type, clusterId, createdAt, id, limit];
      const key = parameters.join("/");
      const known = pages.get(key);
      if (known) return known;
      const page = storedResource.array().parse(statements.page.all(...parameters));
      if (pages.size >= 1000) pages.clear();
      pages.set(key, page);
      return page;
    },

    /** To be called after every change of a resource. */
    forgetPages: () => pages.clear(),

    isEmpty: () => statements.any.get() === undefined,

    insert({ accountId, region }: Scope, resource: NewResource) {
      const { type, clusterId, id, name, status, createdAt, modifiedAt, document } = resource;
      const tags = JSON.stringify(resource.tags);
      statements.insert.run(
        ...[accountId, region, type, clusterId, id, name, status],
        ...[createdAt, modifiedAt, document, tags],
      );
    },
  };
}
