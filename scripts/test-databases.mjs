// Vitest's global setup of the database tests: one PostgreSQL server, and an empty embedded database to copy.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresqlMissing, startPostgresql } from "./postgresql.mjs";
import { root } from "./root.mjs";
import { findNode } from "./runtime.mjs";

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
function makeTemplate(folder) {
  const program = join(root, "scripts/database-template.mjs");
  const child = spawn(findNode(root), [program, folder], { cwd: root, stdio: "inherit" });
  return new Promise((resolve, reject) =>
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The template could not be made: code ${code}.`)),
    ),
  );
}

/** @param {import("vitest/node").TestProject} project */
export default async function setup(project) {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-databases-"));
  const template = join(folder, "template");
  const [server] = await Promise.all([startPostgresql(), makeTemplate(template)]);
  const { url, programs } = server ?? {};
  project.provide("databases", { template, url, programs, postgresqlMissing });
  return async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
