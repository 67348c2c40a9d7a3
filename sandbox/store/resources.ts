import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import {
  type Cursor,
  documentedResource,
  type NewResource,
  type ResourceType,
  type Scope,
  storedResource,
  type StoredResource,
  type Tags,
} from "#sandbox/store/resource.ts";

const columns = "id, name, status, created_at AS createdAt, modified_at AS modifiedAt";
const documents = `${columns}, cluster_id AS clusterId, document, next_document AS nextDocument`;
const inScope = "account_id = ? AND region = ?";
const ofType = `${inScope} AND type = ? AND cluster_id = ?`;

const prepareStatements = (database: DatabaseSync) => ({
  byId: database.prepare(
    `SELECT ${documents} FROM resources WHERE ${inScope} AND type = ? AND id = ?`,
  ),
  byName: database.prepare(
    `SELECT ${documents} FROM resources WHERE ${ofType} AND name = ? AND status <> 'DELETED'`,
  ),
  deletedByName: database.prepare(
    `SELECT ${documents} FROM resources WHERE ${ofType} AND name = ? AND status = 'DELETED'
     ORDER BY created_at DESC LIMIT 1`,
  ),
  all: database.prepare(
    `SELECT ${documents} FROM resources WHERE ${ofType} AND status <> 'DELETED'
     ORDER BY created_at, id`,
  ),
  page: database.prepare(
    `SELECT ${columns} FROM resources
     WHERE ${ofType} AND status <> 'DELETED' AND (created_at, id) > (?, ?)
     ORDER BY created_at, id LIMIT ?`,
  ),
  any: database.prepare("SELECT 1 FROM resources LIMIT 1"),
  insert: database.prepare(
    `INSERT INTO resources (account_id, region, type, cluster_id, id, name, status,
       created_at, modified_at, document, tags)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  update: database.prepare(
    `UPDATE resources SET document = ?, modified_at = ? WHERE ${inScope} AND id = ?`,
  ),
  tags: database.prepare(`SELECT tags FROM resources WHERE ${inScope} AND id = ?`),
  setTags: database.prepare(`UPDATE resources SET tags = ? WHERE ${inScope} AND id = ?`),
});

const found = (row: unknown) => (row === undefined ? undefined : documentedResource.parse(row));

const tagsRow = z.object({ tags: z.string() });
const tagMap = z.record(z.string(), z.string());

/**
 * The resources of all accounts and Regions; `clusterId` is empty for clusters themselves. Those that
 * are DELETED are only found when somebody asks for one of them.
 */
export function createResources(database: DatabaseSync) {
  const statements = prepareStatements(database);
  // Lists are read far more often than anything changes, and reading rows is what a list costs most.
  const pages = new Map<string, StoredResource[]>();

  return {
    byId: ({ accountId, region }: Scope, type: ResourceType, id: string) =>
      found(statements.byId.get(accountId, region, type, id)),

    byName: ({ accountId, region }: Scope, type: ResourceType, clusterId: string, name: string) =>
      found(statements.byName.get(accountId, region, type, clusterId, name)),

    /** The one of this name that was deleted last. */
    deletedByName: (
      { accountId, region }: Scope,
      type: ResourceType,
      clusterId: string,
      name: string,
    ) => found(statements.deletedByName.get(accountId, region, type, clusterId, name)),

    /** All of a type, oldest first. */
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

    /** Gives a resource other members, because an update was accepted at this time. */
    update: ({ accountId, region }: Scope, id: string, document: string, modifiedAt: number) =>
      void statements.update.run(document, modifiedAt, accountId, region, id),

    tags: ({ accountId, region }: Scope, id: string): Tags =>
      tagMap.parse(JSON.parse(tagsRow.parse(statements.tags.get(accountId, region, id)).tags)),

    setTags: ({ accountId, region }: Scope, id: string, tags: Tags) =>
      void statements.setTags.run(JSON.stringify(tags), accountId, region, id),
  };
}
