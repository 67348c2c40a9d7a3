import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const databaseTests = [
  "lib/audit/**/*.test.ts",
  "lib/aws/preflight/*.test.ts",
  "sandbox/pcs/tag-policy.test.ts",
  "lib/db/**/*.test.ts",
  "lib/runs/**/*.test.ts",
  "lib/wizard/keep-draft.test.ts",
];

export default defineConfig({
  resolve: {
    alias: {
      // Outside a React server build the package throws by design; here the tests are the server.
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    testTimeout: 20_000,
    // One for each core: the default leaves one idle, of two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,deploy,lib,packages,sandbox,scripts}/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...databaseTests],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: databaseTests,
          // Starts a PostgreSQL server, which the other tests need not wait for.
          globalSetup: "scripts/test-databases.mjs",
        },
      },
    ],
  },
});
