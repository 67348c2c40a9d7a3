import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { applicationId, migrations } from "#sandbox/store/schema.ts";
import { openStore } from "#sandbox/store/store.ts";
import { temporaryFolder } from "#sandbox/testing/temporary-folder.ts";

const scope = { accountId: "111122223333", region: "us-east-1" };

/** A store as an earlier version of the sandbox left it, with a cluster that is being deleted. */
function storeAfter(steps: number): string {
  const directory = join(temporaryFolder(), "data");
  mkdirSync(directory);
  const database = new DatabaseSync(join(directory, "sandbox.db"));
  database.exec(`PRAGMA application_id = ${String(applicationId)}`);
  for (const step of migrations.slice(0, steps)) database.exec(step);
  database.exec(`PRAGMA user_version = ${String(steps)}`);
  const insert = database.prepare(
    `INSERT INTO resources (account_id, region, type, id, cluster_id, name, status, next_status,
       due_at, created_at, modified_at, document, tags)
     VALUES (?, ?, 'cluster', ?, '', ?, ?, ?, ?, 1, 1, '{}', '{"team":"a"}')`,
  );
  const { accountId, region } = scope;
  insert.run(accountId, region, "pcs_stays", "stays", "ACTIVE", null, null);
  insert.run(accountId, region, "pcs_goes", "goes", "DELETING", "DELETED", 5);
  database.close();
  return directory;
}

test.each(migrations.map((_step, index) => index + 1))(
  "a store of %s steps is opened with what is in it, and its transitions go on",
  (steps) => {
    const opened = openStore(storeAfter(steps));
    if (!opened.ok) throw new Error(opened.reason);
    const { resources, transitions, transaction, close } = opened.store;
    expect(resources.byName(scope, "cluster", "", "stays")?.id).toBe("pcs_stays");
    expect(resources.tags(scope, "pcs_stays")).toEqual({ team: "a" });
    expect(transitions.isDue(5)).toBe(true);
    transaction(() => transitions.settle(5));
    expect(resources.all(scope, "cluster", "").map(({ name }) => name)).toEqual(["stays"]);
    close();
  },
);
