// npm run audit:verify -- [--head SEQ:HASH]… [--heads FILE] [--export FILE]: whether the audit log is as it was written.
import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";
import { findNode, toolEnvironment } from "./runtime.mjs";

/** Where the data of npm start is, and the rest that a console must know and this command does not need. */
const npmStart = {
  AUTH_MODE: "none",
  CONSOLE_LISTEN: "127.0.0.1",
  PUBLIC_URL: "http://127.0.0.1:3000",
};

/** Files are named from where the person is. */
const here = process.env.INIT_CWD ?? process.cwd();

/**
 * @param {string} argument
 * @param {number} index
 * @param {string[]} all
 */
const fromHere = (argument, index, all) =>
  /^--(heads|export)$/.test(all[index - 1] ?? "") ? resolve(here, argument) : argument;

await runCommand(() => {
  const { status } = spawnSync(
    findNode(root),
    [
      "--conditions=react-server",
      "lib/audit/verify-command.ts",
      ...process.argv.slice(2).map(fromHere),
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...(process.env.AUTH_MODE ? {} : npmStart), ...toolEnvironment(root) },
    },
  );
  return Promise.resolve(status ?? 1);
});
