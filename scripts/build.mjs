// npm run build: the production build, whether the sources changed or not.
import "./require-node.mjs";
import { build } from "./production-build.mjs";
import { runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";

await runCommand(async () => {
  await build(root, { onLine: console.log });
  return 0;
});
