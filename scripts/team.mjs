// npm run team: an installation as a team has it, on this machine, until it is stopped.
import "./require-node.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { testPeople } from "#e2e/providers/people.ts";
import { stopChildren } from "./child.mjs";
import { dataPaths } from "./data-dir.mjs";
import { isStopping, stopOnSignal, theEnd } from "./foreground.mjs";
import { ensureInstalled } from "./install.mjs";
import { startInstallation } from "./installation.mjs";
import { portRefusal } from "./network.mjs";
import { ensureBuilt } from "./production-build.mjs";
import { Refusal, runCommand } from "./refusal.mjs";
import { root } from "./root.mjs";

const defaultPort = 3443;
const revivalSeconds = 5;

/** @param {import("./installation.mjs").Installation} installation */
const introduction = ({ url, replicas, provider, sandbox }) => `
PCS Console is ready at ${url} (two consoles; Ctrl-C stops all)
The browser warns of the certificate: the balancer has signed it itself.

People who can sign in there, by their login alone:
${testPeople.map(({ login, name, groups }) => `  ${login.padEnd(6)}${name.padEnd(15)}${groups?.join(", ") ?? "no groups"}`).join("\n")}

Behind it: consoles ${replicas.map((replica) => `${replica.url} (process ${replica.pid()})`).join(" and ")},
identity provider ${provider.issuer}, sandbox ${sandbox.endpoint}
`;

/** @param {string[]} args */
function portOf(args) {
  const { values } = parseArgs({ args, options: { port: { type: "string" } } });
  const port = Number(values.port ?? defaultPort);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Refusal(`--port must be a number up to 65535, not “${values.port}”.`, 2);
}

/**
 * Starts a console again that has ended, as the service manager of a server does.
 * @param {import("./installation.mjs").Replica} replica
 */
async function revive(replica) {
  if (isStopping()) return;
  console.log(`The console at ${replica.url} has ended. It starts again in ${revivalSeconds} s.`);
  await sleep(revivalSeconds * 1000);
  if (isStopping()) return;
  await replica.start();
  console.log(`The console at ${replica.url} is back (process ${replica.pid()}).`);
}

/** @param {string[]} args */
async function team(args) {
  const port = portOf(args);
  const refusal = await portRefusal("127.0.0.1", port);
  if (refusal) throw new Refusal(refusal);
  const { log } = dataPaths(join(root, ".data"));
  await ensureInstalled(root, log("install"));
  await ensureBuilt(root, log("build"));

  const dataDir = await mkdtemp(join(tmpdir(), "pcs-console-team-"));
  const starting = startInstallation({ dataDir, port, onDeath: revive });
  let ready = false;
  const finish = async () => {
    await starting.then(
      (installation) => installation.stop(),
      () => undefined,
    );
    await rm(dataDir, { recursive: true, force: true });
  };
  stopOnSignal({ settled: () => ready, finish });
  try {
    const installation = await starting;
    ready = true;
    console.log(introduction(installation));
    return await theEnd();
  } catch (error) {
    if (isStopping()) return theEnd();
    await stopChildren();
    await finish();
    throw error;
  }
}

await runCommand(() => team(process.argv.slice(2)));
