import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { startOidcProvider } from "#e2e/providers/oidc-provider.ts";
import { testRoles } from "#e2e/providers/people.ts";
import { startBalancer } from "./balancer.mjs";
import { freePort } from "./network.mjs";
import { ensurePostgresql, startPostgresql } from "./postgresql.mjs";
import sandboxConnections from "./sandbox-connections.json" with { type: "json" };
import { startConsole, startSandbox } from "./stack.mjs";

/**
 * @typedef {object} InstallationOptions
 * @property {string} dataDir an empty folder, for the data of all its parts and for their logs
 * @property {number} [port] where people open it; 0, the default, takes any free one
 * @property {Partial<import("./stack.mjs").SandboxOptions>} [sandbox]
 * @property {object} [config] more of the consoles' file
 * @property {Record<string, string>} [env] more settings of the consoles
 * @property {(line: string, replica: number) => void} [onLine] sees what the consoles print
 * @property {(replica: Replica) => void} [onDeath] hears of a console that ended and was not stopped here
 *
 * @typedef {object} Replica
 * @property {string} url its own address, behind the balancer
 * @property {() => number | undefined} pid
 * @property {() => Promise<void>} kill as kill -9 does
 * @property {() => Promise<void>} start again, at the same address; over when it is ready
 *
 * @typedef {object} Installation
 * @property {string} url what people open
 * @property {import("./stack.mjs").Sandbox} sandbox
 * @property {import("#e2e/providers/oidc-provider.ts").OidcProvider} provider
 * @property {[Replica, Replica]} replicas
 * @property {() => Promise<void>} stop
 */

/**
 * Has this process trust a certificate: the identity provider, which is part of it, tells the consoles of sign-outs.
 * @param {string} certificate
 */
const trust = (certificate) =>
  setDefaultCACertificates([...getCACertificates("default"), certificate]);

/**
 * The settings that the replicas have in common.
 * @param {object} place
 * @param {string} place.url
 * @param {string} place.database
 * @param {string} place.config
 */
const sharedSettings = ({ url, database, config }) => ({
  PUBLIC_URL: url,
  DATABASE_URL: database,
  CONSOLE_CONFIG: config,
  REPLICAS: "2",
  TRUSTED_PROXIES: "1",
  CONSOLE_SECRETS: randomBytes(32).toString("base64url"),
});

/**
 * A console of an installation, which can be killed and started again.
 * @param {Omit<import("./stack.mjs").ConsoleOptions, "port">} options
 * @param {(replica: Replica) => void} onDeath
 * @returns {Promise<Replica & { stop: () => Promise<void> }>}
 */
async function startReplica(options, onDeath) {
  const port = await freePort("127.0.0.1");
  const launch = () => startConsole({ ...options, port });
  /** @type {import("./stack.mjs").RunningConsole | undefined} */
  let current = await launch();
  /** @param {(child: import("./child.mjs").Child) => unknown} how */
  const end = async (how) => {
    const ending = current;
    if (!ending) return;
    current = undefined;
    await how(ending);
    await ending.exited;
  };
  const replica = {
    url: current.url,
    pid: () => current?.pid,
    kill: () => end((child) => child.kill()),
    start: async () => {
      current = await launch();
      void watch(current);
    },
    stop: () => end((child) => child.stop()),
  };
  /** @param {import("./stack.mjs").RunningConsole} child */
  const watch = async (child) => {
    await child.exited;
    if (current === child) onDeath(replica);
  };
  void watch(current);
  return replica;
}

/**
 * Starts an installation as a team has it: two consoles on one PostgreSQL, a balancer with TLS in front of them, an
 * identity provider where people sign in, and the sandbox in the place of AWS.
 * @param {InstallationOptions} options
 * @returns {Promise<Installation>}
 */
export async function startInstallation({ dataDir, port: wanted, ...options }) {
  await ensurePostgresql();
  const port = wanted || (await freePort("127.0.0.1"));
  const url = `https://127.0.0.1:${port}`;
  const parts = new AsyncDisposableStack();
  /**
   * @template {{ stop: () => Promise<void> }} Part
   * @param {Promise<Part>} starting
   */
  const started = async (starting) => {
    const part = await starting;
    parts.defer(() => part.stop());
    return part;
  };
  try {
    const config = join(dataDir, "console.config.json");
    const settings = { ...sandboxConnections, roles: testRoles, ...options.config };
    await writeFile(config, JSON.stringify(settings));
    const provider = await started(startOidcProvider({ consoleUrl: url }));
    const server = await startPostgresql();
    if (!server) throw new Error("PostgreSQL went away.");
    parts.defer(() => server.stop());
    const sandbox = await started(
      startSandbox({
        dataDir: join(dataDir, "sandbox"),
        logFile: join(dataDir, "sandbox.log"),
        ...options.sandbox,
      }),
    );
    const shared = sharedSettings({ url, database: server.url, config });
    const replica = async (/** @type {number} */ number) => {
      const folder = join(dataDir, `console-${number}`);
      await mkdir(folder, { recursive: true });
      const { onLine } = options;
      return startReplica(
        {
          sandbox: sandbox.address,
          env: { ...shared, ...provider.env, ...options.env, DATA_DIR: folder },
          logFile: join(dataDir, `console-${number}.log`),
          ...(onLine && { onLine: (/** @type {string} */ line) => onLine(line, number) }),
        },
        (ended) => options.onDeath?.(ended),
      );
    };
    const replicas = await Promise.all([started(replica(1)), started(replica(2))]);
    const addresses = replicas.map((each) => each.url);
    const { certificate } = await started(startBalancer({ replicas: addresses, port }));
    trust(certificate);
    const stop = () => parts.disposeAsync();
    return { url, sandbox, provider, replicas, stop };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}
