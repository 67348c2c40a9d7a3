import "./require-node.mjs";
import { launch } from "./launch.mjs";
import { runCommand } from "./refusal.mjs";

await runCommand(() => launch(process.argv.slice(2), { dev: true }));
